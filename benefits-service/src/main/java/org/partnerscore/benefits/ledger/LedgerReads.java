package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Selection;

/** Balances as they are today, and the lines that led there. */
@Singleton
class LedgerReads {

    private final DataSource database;
    private final Catalogue catalogue;
    private final ActivationRulebook rulebook;
    private final Allotments allotments;
    private final Accounts accounts;
    private final Entries entries;
    private final Thresholds thresholds;
    private final Clock clock;

    LedgerReads(
            DataSource database,
            Catalogue catalogue,
            ActivationRulebook rulebook,
            Allotments allotments,
            Accounts accounts,
            Entries entries,
            LedgerConfig config,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.rulebook = rulebook;
        this.allotments = allotments;
        this.accounts = accounts;
        this.entries = entries;
        this.thresholds = new Thresholds(config.thresholds());
        this.clock = clock;
    }

    LedgerView ledger(String partnerId, String benefit, LedgerFilter filter, PageRequest page) {
        Selection selection = entries.select(partnerId, benefit, filter);
        page.after(1).ifPresent(after -> selection.where("sequence > ?", sequence(after)));
        selection.then("order by sequence limit ?", page.fetch());
        try (Connection connection = database.getConnection()) {
            BalanceView balance = balance(connection, partnerId, benefit);
            List<EntryView> found = entries.page(connection, selection).stream()
                    .map(line -> EntryView.of(line.entry(), line.recordedAt()))
                    .toList();
            Page<EntryView> items = Page.of(found, page.limit(), entry -> Cursor.of(entry.sequence()));
            return new LedgerView(partnerId, benefit, balance, items.items(), items.next());
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
    }

    /** All lines that pass the filter, for an export; refused as the list is. */
    Selection all(String partnerId, String benefit, LedgerFilter filter) {
        try (Connection connection = database.getConnection()) {
            balance(connection, partnerId, benefit);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
        return entries.select(partnerId, benefit, filter).then("order by sequence");
    }

    private BalanceView balance(Connection connection, String partnerId, String benefit) throws SQLException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Balance stored = accounts.find(connection, partnerId, benefit);
        Benefit known = catalogue.on(day).get(benefit);
        if (known == null && stored.entries() == 0) {
            throw Refusal.notFound("BENEFIT_UNKNOWN", "The catalogue in force on " + day + " has no such benefit.");
        }
        if (known != null && known.kind() != Kind.QUANTITY) {
            return BalanceView.uncounted();
        }
        Granted granted = allotments.on(connection, partnerId, benefit, day);
        if (granted.state() == Granted.State.NEVER && stored.entries() == 0) {
            throw Refusals.neverGranted();
        }
        Account account = new Account(rulebook.rules(benefit, day), granted, day, stored, List.of());
        Balance now = account.balance();
        return BalanceView.of(granted, day, now.activated(), now.used(), thresholds);
    }

    private static long sequence(Cursor after) {
        if (!after.part(0).matches("[0-9]{1,18}")) {
            throw Cursor.invalid();
        }
        return Long.parseLong(after.part(0));
    }
}
