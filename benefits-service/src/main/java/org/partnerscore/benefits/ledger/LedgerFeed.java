package org.partnerscore.benefits.ledger;

import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;

/** A ledger's columns in an export. Ledgers are never imported. */
final class LedgerFeed {

    private static final ColumnType TEXT = new ColumnType.Text(128);

    static final Feed FEED = new Feed(
            "ledger",
            "ledger_entry",
            List.of(
                    Column.key("sequence", new ColumnType.Whole()),
                    Column.required("kind", TEXT),
                    Column.required("on", new ColumnType.Day()),
                    Column.required("quantity", new ColumnType.Amount()),
                    Column.optional("holder", TEXT),
                    Column.optional("key", TEXT),
                    Column.optional("replaces", TEXT),
                    Column.optional("threshold", new ColumnType.Whole()),
                    Column.required("activated", new ColumnType.Amount()),
                    Column.required("used", new ColumnType.Amount()),
                    Column.required("recordedAt", TEXT)));

    private LedgerFeed() {}
}
