package org.partnerscore.associations.customer;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.sql.Sql;

/** Customers: one row for each tenant. */
@Singleton
public class CustomerFeed implements FeedRules {

    /** What locks of other feeds call this one. */
    public static final String NAME = "customers";

    static final Column TENANT_ID = Column.key("tenantId", new ColumnType.Uuid());
    static final Column NAME_OF_CUSTOMER = Column.optional("name", new ColumnType.Text(200));
    static final Column COUNTRY = Column.optional("country", new ColumnType.Text(100));
    static final Column SEGMENT = Column.optional(
            "segment",
            new ColumnType.Choice(
                    Arrays.stream(Segment.values()).map(Enum::name).toList()));

    static final Feed FEED = new Feed(NAME, "customer", List.of(TENANT_ID, NAME_OF_CUSTOMER, COUNTRY, SEGMENT));

    @Override
    public Feed feed() {
        return FEED;
    }

    /** Customers are known by who works for them. */
    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of(
                "select partner_id from association where tenant_id in (select tenant_id from " + written + ")");
    }

    /** Makes customers of the ids in column {@code tenant_id} of a table that no customer has yet. */
    public static void introduce(Connection connection, String table, Instant now) throws SQLException {
        Sql.update(connection, """
                insert into customer (tenant_id, version, recorded_at)
                select distinct s.tenant_id, 1, ?::timestamptz from %s s
                where not exists (select from customer c where c.tenant_id = s.tenant_id)
                """.formatted(table), now);
    }
}
