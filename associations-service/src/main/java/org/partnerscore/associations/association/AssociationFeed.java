package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.associations.customer.CustomerFeed;
import org.partnerscore.associations.partner.PartnerFeed;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;

/** Associations of the five types; the partners and tenants that they name come to exist with them. */
@Singleton
class AssociationFeed implements FeedRules {

    static final Column PARTNER_ID = Column.key("partnerId", new ColumnType.Code(64));
    static final Column TENANT_ID = Column.key("tenantId", new ColumnType.Uuid());
    static final Column TYPE = Column.key(
            "type",
            new ColumnType.Choice(
                    Arrays.stream(AssociationType.values()).map(Enum::name).toList()));
    static final Column PRODUCTS = Column.optional("products", new ColumnType.SlugList());
    static final Column ASSOCIATED_ON = Column.key("associatedOn", new ColumnType.Day());
    static final Column ENDED_ON = Column.optional("endedOn", new ColumnType.Day());

    static final Feed FEED = new Feed(
            "associations",
            "association",
            List.of(PARTNER_ID, TENANT_ID, TYPE, PRODUCTS, ASSOCIATED_ON, ENDED_ON),
            Set.of(PartnerFeed.NAME, CustomerFeed.NAME));

    private static final RowError CPOR_WITHOUT_PRODUCTS =
            RowError.invalid(PRODUCTS, "CPOR_WITHOUT_PRODUCTS", "a CPOR association must name its products");

    private final Clock clock;

    AssociationFeed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return AssociationFeed::check;
    }

    private static Optional<RowError> check(Row row) {
        if (row.has(ENDED_ON) && row.day(ENDED_ON).isBefore(row.day(ASSOCIATED_ON))) {
            return Optional.of(
                    RowError.invalid(ENDED_ON, "ENDED_BEFORE_ASSOCIATED", "endedOn must not be before associatedOn"));
        }
        if (row.text(TYPE).equals(AssociationType.CPOR.name())
                && row.sent(PRODUCTS)
                && row.list(PRODUCTS).isEmpty()) {
            return Optional.of(CPOR_WITHOUT_PRODUCTS);
        }
        return Optional.empty();
    }

    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        // A row that says nothing about products keeps the stored ones; only here is it known that there are none.
        staging.reject(RowError.Kind.INVALID, CPOR_WITHOUT_PRODUCTS.code(), """
                select line, '%s' from %s s
                where s.type = 'CPOR' and s.present & %d = 0
                  and not exists (select from association a
                                  where (a.partner_id, a.tenant_id, a.type, a.associated_on)
                                      = (s.partner_id, s.tenant_id, s.type, s.associated_on))
                """.formatted(
                        CPOR_WITHOUT_PRODUCTS.message(), staging.table(), sent(PRODUCTS)));
        new Claims(connection).settle(staging);
        PartnerFeed.introduce(connection, staging.table(), clock.instant());
        CustomerFeed.introduce(connection, staging.table(), clock.instant());
    }

    /** The bit of {@link Staging}'s column {@code present} that stands for a column. */
    static long sent(Column column) {
        return 1L << FEED.columns().indexOf(column);
    }

    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of("select partner_id from " + written);
    }
}
