package org.partnerscore.telemetry.usage;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** All usage, by month, tenant, product. */
@Singleton
class Usages {

    private static final String ORDER = "order by month, tenant_id, product";

    private final Database database;

    Usages(Database database) {
        this.database = database;
    }

    Page<Usage> page(UsageFilter filter, PageRequest page) {
        Selection selection = filter.selection();
        page.after(3).ifPresent(cursor -> continueAfter(cursor, selection));
        return Page.of(
                database.list(selection.then(ORDER + " limit ?", page.fetch()), Usage::of),
                page.limit(),
                Usage::cursor);
    }

    /** Everything that passes the filter. */
    Selection all(UsageFilter filter) {
        return filter.selection().then(ORDER);
    }

    Optional<Usage> find(UUID tenantId, String product, YearMonth month) {
        return database.find(
                new Selection("select * from usage")
                        .where("month = ?", firstDay(month))
                        .where("tenant_id = ?", tenantId)
                        .where("product = ?", product),
                Usage::of);
    }

    /** How the table stores a month; null for none. */
    static LocalDate firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    /** The condition on the month alone says the same again: it keeps the partitions before out of the plan. */
    private static void continueAfter(Cursor cursor, Selection selection) {
        LocalDate month = cursor.month(0).atDay(1);
        selection
                .where("month >= ?", month)
                .where("(month, tenant_id, product) > (?, ?, ?)", month, cursor.uuid(1), cursor.code(2));
    }
}
