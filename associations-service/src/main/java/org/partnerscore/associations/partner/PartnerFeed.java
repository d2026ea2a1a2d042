package org.partnerscore.associations.partner;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.common.sql.Sql;

/** Partners with their one level of locations; a parent that nobody has named before becomes a partner without a name. */
@Singleton
public class PartnerFeed implements FeedRules {

    /** What locks of other feeds call this one. */
    public static final String NAME = "partners";

    static final Column PARTNER_ID = Column.key("partnerId", new ColumnType.Code(64));
    static final Column NAME_OF_PARTNER = Column.optional("name", new ColumnType.Text(200));
    static final Column COUNTRY = Column.optional("country", new ColumnType.Text(100));
    static final Column PARENT_PARTNER_ID = Column.optional("parentPartnerId", new ColumnType.Code(64));

    static final Feed FEED =
            new Feed(NAME, "partner", List.of(PARTNER_ID, NAME_OF_PARTNER, COUNTRY, PARENT_PARTNER_ID));

    private final Clock clock;

    PartnerFeed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return PartnerFeed::check;
    }

    private static Optional<RowError> check(Row row) {
        if (row.has(PARENT_PARTNER_ID) && row.text(PARENT_PARTNER_ID).equals(row.text(PARTNER_ID))) {
            return Optional.of(
                    RowError.invalid(PARENT_PARTNER_ID, "SELF_PARENT", "a partner is not a location of itself"));
        }
        return Optional.empty();
    }

    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        new Hierarchy(connection, staging).settle();
        // Parents that have a row of their own come with the merge, and count as created.
        Sql.update(connection, """
                insert into partner (partner_id, version, recorded_at)
                select distinct s.parent_partner_id, 1, ?::timestamptz
                from %1$s s
                where s.parent_partner_id is not null
                  and not exists (select from partner p where p.partner_id = s.parent_partner_id)
                  and not exists (select from %1$s o where o.partner_id = s.parent_partner_id)
                """.formatted(staging.table()), clock.instant());
    }

    /** A location touches the partner that it is, was or will be part of. */
    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of("""
                select partner_id from %1$s
                union all select parent_partner_id from %1$s where parent_partner_id is not null
                union all select former.parent_partner_id from partner_history former join %1$s using (partner_id)
                where former.parent_partner_id is not null
                """.formatted(written));
    }

    /** Makes partners of the ids in column {@code partner_id} of a table that no partner has yet. */
    public static void introduce(Connection connection, String table, Instant now) throws SQLException {
        Sql.update(connection, """
                insert into partner (partner_id, version, recorded_at)
                select distinct s.partner_id, 1, ?::timestamptz from %s s
                where not exists (select from partner p where p.partner_id = s.partner_id)
                """.formatted(table), now);
    }
}
