package org.partnerscore.common.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;

/** A feed with a column of every type and rules of every kind. */
@Singleton
class Parcels implements FeedRules {

    static final Column TENANT = Column.key("tenantId", new ColumnType.Uuid());
    static final Column PRODUCT = Column.key("product", new ColumnType.Slug());
    static final Column MONTH = Column.key("month", new ColumnType.Month(YearMonth.of(2019, 1)));
    static final Column SENDER = Column.required("sender", new ColumnType.Code(20));
    static final Column LABEL = Column.optional("label", new ColumnType.Text(100));
    static final Column KIND = Column.optional("kind", new ColumnType.Choice(List.of("BOX", "TUBE")));
    static final Column TAGS = Column.optional("tags", new ColumnType.SlugList());
    static final Column PACKED_ON = Column.optional("packedOn", new ColumnType.Day());
    static final Column UNITS = Column.optional("units", new ColumnType.Whole());
    static final Column PRICE = Column.optional("price", new ColumnType.Amount());

    static final Feed FEED = new Feed(
            "parcels", "parcel", List.of(TENANT, PRODUCT, MONTH, SENDER, LABEL, KIND, TAGS, PACKED_ON, UNITS, PRICE));

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return row -> row.has(PACKED_ON) && YearMonth.from(row.day(PACKED_ON)).isAfter(row.month(MONTH))
                ? Optional.of(RowError.rejected("PACKED_LATE", "packedOn must not be after the month."))
                : Optional.empty();
    }

    /** No sender may send more than 1,000,000 units of a product in a month, whatever the tenant. */
    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        staging.reject(
                RowError.Kind.CONFLICT,
                "SENDER_EXHAUSTED",
                "SELECT line, 'Too many units of ' || sender FROM " + staging.table() + " WHERE units > 1000000");
    }

    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of("SELECT tenant_id FROM " + written);
    }
}
