package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.common.sql.Sql;

/** How the use of all benefits of a partner went, month by month. */
@Singleton
class UseByMonth {

    private static final String AT_MONTHS_END = """
            select balance.benefit, ends.day, last.activated, last.used, last.on_day
            from ledger_balance balance
            cross join unnest(?) as ends (day)
            cross join lateral (
                select activated, used, on_day from ledger_entry
                where partner_id = balance.partner_id and benefit = balance.benefit and on_day <= ends.day
                order by sequence desc limit 1) last
            where balance.partner_id = ?
            """;
    private static final String OVERRIDES = "select distinct benefit from entitlement_override where partner_id = ?";

    private record Key(String benefit, LocalDate day) {}

    private record Level(Key key, BigDecimal activated, BigDecimal used, LocalDate on) {}

    private final DataSource database;
    private final Catalogue catalogue;
    private final Grants grants;
    private final Overrides overrides;
    private final ActivationRulebook rulebook;
    private final Thresholds thresholds;

    UseByMonth(
            DataSource database,
            Catalogue catalogue,
            Grants grants,
            Overrides overrides,
            ActivationRulebook rulebook,
            LedgerConfig config) {
        this.database = database;
        this.catalogue = catalogue;
        this.grants = grants;
        this.overrides = overrides;
        this.rulebook = rulebook;
        this.thresholds = new Thresholds(config.thresholds());
    }

    /** @param today the last month may not have ended yet */
    List<UseView.BenefitUse> of(String partnerId, YearMonth from, YearMonth to, LocalDate today) {
        SortedMap<YearMonth, LocalDate> days = new TreeMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            days.put(
                    month,
                    Stream.of(month.atEndOfMonth(), today)
                            .min(LocalDate::compareTo)
                            .orElseThrow());
        }
        try (Connection connection = database.getConnection()) {
            Map<Key, Level> levels = levels(connection, partnerId, days);
            Map<String, List<GrantOverride>> exceptions = exceptions(connection, partnerId);
            Grants.OfPartner granted = grants.of(connection, partnerId);
            List<UseView.BenefitUse> items = new ArrayList<>();
            counted(days).forEach((code, benefit) -> {
                List<UseView.MonthOfUse> months = days.entrySet().stream()
                        .map(at -> UseView.MonthOfUse.of(
                                at.getKey(),
                                balance(
                                        code,
                                        at.getValue(),
                                        Allotments.with(
                                                exceptions.getOrDefault(code, List.of()),
                                                granted.on(code, at.getValue()),
                                                at.getValue()),
                                        Optional.ofNullable(levels.get(new Key(code, at.getValue()))))))
                        .toList();
                if (months.stream().anyMatch(UseByMonth::saysSomething)) {
                    items.add(new UseView.BenefitUse(
                            code, benefit.name(), benefit.unit().orElseThrow(), months));
                }
            });
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException("The use cannot be read", e);
        }
    }

    private static boolean saysSomething(UseView.MonthOfUse month) {
        return month.bound() != BalanceView.Bound.NONE || month.activated().signum() > 0;
    }

    private BalanceView balance(String benefit, LocalDate day, Granted granted, Optional<Level> level) {
        boolean ofAFormerYear = rulebook.rules(benefit, day).yearly()
                && level.filter(last ->
                                granted.yearFrom().filter(last.on()::isBefore).isPresent())
                        .isPresent();
        return level.filter(last -> !ofAFormerYear)
                .map(last -> BalanceView.of(granted, day, last.activated(), last.used(), thresholds))
                .orElseGet(() -> BalanceView.of(granted, day, BigDecimal.ZERO, BigDecimal.ZERO, thresholds));
    }

    /** Every benefit that was counted in one of the months, as it was described last. */
    private SortedMap<String, Benefit> counted(SortedMap<YearMonth, LocalDate> days) {
        SortedMap<String, Benefit> benefits = new TreeMap<>();
        days.values().forEach(day -> benefits.putAll(catalogue.on(day)));
        benefits.values().removeIf(benefit -> benefit.kind() != Kind.QUANTITY);
        return benefits;
    }

    private static Map<Key, Level> levels(Connection connection, String partnerId, SortedMap<YearMonth, LocalDate> days)
            throws SQLException {
        return Sql.query(
                        connection,
                        AT_MONTHS_END,
                        row -> new Level(
                                new Key(row.getString("benefit"), row.getObject("day", LocalDate.class)),
                                row.getBigDecimal("activated"),
                                row.getBigDecimal("used"),
                                row.getObject("on_day", LocalDate.class)),
                        connection.createArrayOf("date", days.values().toArray()),
                        partnerId)
                .stream()
                .collect(Collectors.toMap(Level::key, level -> level));
    }

    private Map<String, List<GrantOverride>> exceptions(Connection connection, String partnerId) throws SQLException {
        Map<String, List<GrantOverride>> all = new TreeMap<>();
        for (String benefit : Sql.query(connection, OVERRIDES, row -> row.getString(1), partnerId)) {
            all.put(benefit, overrides.of(connection, partnerId, benefit));
        }
        return all;
    }
}
