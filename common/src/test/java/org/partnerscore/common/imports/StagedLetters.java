package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;

/** Letters, imported by way of a staging table. */
class StagedLetters implements FeedRules {

    static final Feed FEED = new Feed("staged letters", "staged_letter", Parcels.FEED.columns());

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return Letters::packedLate;
    }

    /** What a row leaves out stays, but not with 13 units; a row that changes nothing is not judged. */
    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        long all = (1L << FEED.columns().size()) - 1;
        long units = 1L << FEED.columns().indexOf(Parcels.UNITS);
        long label = 1L << FEED.columns().indexOf(Parcels.LABEL);
        staging.reject(RowError.Kind.CONFLICT, "THIRTEEN", """
                SELECT line, '13 units may not stay.' FROM %1$s s JOIN staged_letter t USING (month, tenant_id, product)
                WHERE s.present <> %2$d AND CASE WHEN s.present & %3$d <> 0 THEN s.units ELSE t.units END = 13
                AND (s.present & %3$d <> 0 AND s.units IS DISTINCT FROM t.units
                     OR s.present & %4$d <> 0 AND s.label IS DISTINCT FROM t.label
                     OR s.present & %5$d <> 0 AND s.price IS DISTINCT FROM t.price
                     OR s.present & %6$d <> 0 AND s.tags IS DISTINCT FROM t.tags
                     OR s.present & %7$d <> 0 AND s.sender IS DISTINCT FROM t.sender
                     OR s.present & %8$d <> 0 AND s.packed_on IS DISTINCT FROM t.packed_on)
                """.formatted(
                        staging.table(),
                        all,
                        units,
                        label,
                        1L << FEED.columns().indexOf(Parcels.PRICE),
                        1L << FEED.columns().indexOf(Parcels.TAGS),
                        1L << FEED.columns().indexOf(Parcels.SENDER),
                        1L << FEED.columns().indexOf(Parcels.PACKED_ON)));
    }
}
