package org.partnerscore.telemetry.usage;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.partnerscore.common.imports.Column;
import org.partnerscore.common.imports.ColumnType;
import org.partnerscore.common.imports.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Row;
import org.partnerscore.common.imports.RowCheck;
import org.partnerscore.common.imports.RowError;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.telemetry.product.Products;

/** Usage as it arrives, and the rules that it must keep. */
@Singleton
class UsageFeed implements FeedRules {

    static final Column TENANT_ID = Column.key("tenantId", new ColumnType.Uuid());
    static final Column PRODUCT = Column.key("product", new ColumnType.Slug());
    static final Column MONTH = Column.key("month", new ColumnType.Month(YearMonth.of(2019, 1)));
    static final Column PAID_AVAILABLE_UNITS = Column.optional("paidAvailableUnits", new ColumnType.Whole());
    static final Column MONTHLY_ACTIVE_USERS = Column.optional("monthlyActiveUsers", new ColumnType.Whole());
    static final Column CONSUMED_REVENUE_USD = Column.optional("consumedRevenueUsd", new ColumnType.Amount());
    static final Column REVENUE_USD = Column.optional("revenueUsd", new ColumnType.Amount());
    static final Column CAPACITY_UNITS = Column.optional("capacityUnits", new ColumnType.Amount());

    static final Feed FEED = new Feed(
            "usage",
            "usage",
            List.of(
                    TENANT_ID,
                    PRODUCT,
                    MONTH,
                    PAID_AVAILABLE_UNITS,
                    MONTHLY_ACTIVE_USERS,
                    CONSUMED_REVENUE_USD,
                    REVENUE_USD,
                    CAPACITY_UNITS),
            Set.of(Products.FEED));

    /** A Service Level 2 name in lower case, every run of other characters one hyphen. */
    private static final Pattern AZURE_SERVICE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String MAU_ABOVE_PAU = "MAU_ABOVE_PAU";

    /** Bits of {@link Staging}'s column {@code present}. */
    private static final long PAU_SENT = 1L << FEED.columns().indexOf(PAID_AVAILABLE_UNITS);

    private static final long MAU_SENT = 1L << FEED.columns().indexOf(MONTHLY_ACTIVE_USERS);

    private final Products products;
    private final UsageMonths months;

    UsageFeed(Products products, UsageMonths months) {
        this.products = products;
        this.months = months;
    }

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) throws SQLException {
        Set<String> catalogue = products.slugs(connection);
        return row -> unknownProduct(row, catalogue).or(() -> mauAbovePau(row));
    }

    private static Optional<RowError> unknownProduct(Row row, Set<String> catalogue) {
        String product = row.text(PRODUCT);
        if (catalogue.contains(product)) {
            return Optional.empty();
        }
        return row.has(CONSUMED_REVENUE_USD) && AZURE_SERVICE.matcher(product).matches()
                ? Optional.empty()
                : Optional.of(new RowError(
                        RowError.Kind.REJECTED,
                        "UNKNOWN_PRODUCT",
                        "The catalogue has no product '" + product + "', and without consumedRevenueUsd it is not an"
                                + " Azure service either.",
                        PRODUCT.name()));
    }

    private static Optional<RowError> mauAbovePau(Row row) {
        return row.has(MONTHLY_ACTIVE_USERS)
                        && row.has(PAID_AVAILABLE_UNITS)
                        && row.whole(MONTHLY_ACTIVE_USERS) > row.whole(PAID_AVAILABLE_UNITS)
                ? Optional.of(RowError.invalid(
                        MONTHLY_ACTIVE_USERS,
                        MAU_ABOVE_PAU,
                        "monthlyActiveUsers " + row.whole(MONTHLY_ACTIVE_USERS) + " is above paidAvailableUnits "
                                + row.whole(PAID_AVAILABLE_UNITS) + "."))
                : Optional.empty();
    }

    /** Nothing rejects rows after this, so what they need is made here. */
    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        Contents contents = Contents.of(connection, staging);
        if (contents.halfCorrections()) {
            rejectHalfCorrections(staging);
            contents = Contents.of(connection, staging);
        }
        months.make(connection, contents.months());
        products.addAzureServices(connection, contents.products());
    }

    /**
     * What is staged, found in one pass over what may be millions of rows.
     *
     * @param halfCorrections whether a row says only one of PAU and MAU
     */
    private record Contents(Set<LocalDate> months, Set<String> products, boolean halfCorrections) {

        static Contents of(Connection connection, Staging staging) throws SQLException {
            String sql =
                    "select month, product, bool_or(present & %1$d not in (0, %1$d)) from %2$s group by month, product"
                            .formatted(PAU_SENT | MAU_SENT, staging.table());
            Set<LocalDate> months = new TreeSet<>();
            Set<String> products = new HashSet<>();
            boolean half = false;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    months.add(rows.getObject(1, LocalDate.class));
                    products.add(rows.getString(2));
                    half |= rows.getBoolean(3);
                }
            }
            return new Contents(months, products, half);
        }
    }

    /** A row that says only one of the two is judged with the other as it is stored. */
    private static void rejectHalfCorrections(Staging staging) throws SQLException {
        staging.reject(RowError.Kind.CONFLICT, MAU_ABOVE_PAU, """
                select line, format('monthlyActiveUsers %%s would be above paidAvailableUnits %%s: one of them is stored.',
                                    monthly_active_users, paid_available_units)
                from (select s.line,
                             case when s.present & %1$d <> 0 then s.paid_available_units else t.paid_available_units end,
                             case when s.present & %2$d <> 0 then s.monthly_active_users else t.monthly_active_users end
                      from %3$s s join usage t using (month, tenant_id, product)
                      where s.present & %4$d not in (0, %4$d)) as merged (line, paid_available_units, monthly_active_users)
                where monthly_active_users > paid_available_units
                """.formatted(
                        PAU_SENT, MAU_SENT, staging.table(), PAU_SENT | MAU_SENT));
    }
}
