package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnerscore.common.sql.Sql;

/** All overrides. A later one replaces an earlier one from its first day on; nothing is changed or deleted. */
@Singleton
public class Overrides {

    private static final String OF_PARTNER = """
            select benefit, quantity, reason, from_on, ends_on, recorded_at
            from entitlement_override where partner_id = ? order by sequence
            """;
    private static final String OF_BENEFIT = """
            select benefit, quantity, reason, from_on, ends_on, recorded_at
            from entitlement_override where partner_id = ? and benefit = ? order by sequence
            """;
    private static final String ADD = """
            insert into entitlement_override (partner_id, benefit, quantity, reason, from_on, ends_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private record Row(String benefit, GrantOverride override) {}

    /** By benefit, those in force on a day. */
    public Map<String, GrantOverride> on(Connection connection, String partnerId, LocalDate day) throws SQLException {
        return Sql.query(connection, OF_PARTNER, Overrides::row, partnerId).stream()
                .filter(row -> !row.override().from().isAfter(day))
                .collect(Collectors.toMap(Row::benefit, Row::override, (earlier, later) -> later))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().isInForceOn(day))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every one that was ever made, oldest first. */
    List<GrantOverride> of(Connection connection, String partnerId, String benefit) throws SQLException {
        return Sql.query(connection, OF_BENEFIT, row -> row(row).override(), partnerId, benefit);
    }

    void add(Connection connection, String partnerId, String benefit, GrantOverride override) throws SQLException {
        BigDecimal quantity = override.quantity();
        Sql.update(
                connection,
                ADD,
                partnerId,
                benefit,
                quantity,
                override.reason(),
                override.from(),
                override.endsOn(),
                override.recordedAt());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("benefit"),
                new GrantOverride(
                        row.getBigDecimal("quantity"),
                        row.getString("reason"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Sql.instant(row, "recorded_at")));
    }
}
