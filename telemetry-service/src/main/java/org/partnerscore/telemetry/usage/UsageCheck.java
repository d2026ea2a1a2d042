package org.partnerscore.telemetry.usage;

import static org.partnerscore.telemetry.usage.UsageFeed.CONSUMED_REVENUE_USD;
import static org.partnerscore.telemetry.usage.UsageFeed.MONTH;
import static org.partnerscore.telemetry.usage.UsageFeed.MONTHLY_ACTIVE_USERS;
import static org.partnerscore.telemetry.usage.UsageFeed.PAID_AVAILABLE_UNITS;
import static org.partnerscore.telemetry.usage.UsageFeed.PRODUCT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.common.months.Standing;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.telemetry.product.Products;

/** What one import of usage may say, and the Azure services that it brings. */
final class UsageCheck implements MonthlyCheck {

    /** A Service Level 2 name in lower case, every run of other characters one hyphen. */
    private static final Pattern AZURE_SERVICE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String MAU_ABOVE_PAU = "MAU_ABOVE_PAU";

    private final Products products;
    private final Optional<YearMonth> firstKept;
    private final Set<String> catalogue;
    private final Set<String> services = new HashSet<>();

    /** @param firstKept months before this one are detached */
    UsageCheck(Products products, Optional<YearMonth> firstKept, Connection connection) throws SQLException {
        this.products = products;
        this.firstKept = firstKept;
        this.catalogue = products.slugs(connection);
    }

    @Override
    public Optional<RowError> check(Row row) {
        if (firstKept.isPresent() && row.month(MONTH).isBefore(firstKept.get())) {
            return Optional.of(RowError.invalid(
                    MONTH,
                    "MONTH_OUT_OF_RANGE",
                    "month must be from " + firstKept.get() + ": earlier ones are put away."));
        }
        boolean aboveSeats = row.has(MONTHLY_ACTIVE_USERS)
                && row.has(PAID_AVAILABLE_UNITS)
                && row.whole(MONTHLY_ACTIVE_USERS) > row.whole(PAID_AVAILABLE_UNITS);
        String product = row.text(PRODUCT);
        if (!catalogue.contains(product)) {
            if (!row.has(CONSUMED_REVENUE_USD)
                    || !AZURE_SERVICE.matcher(product).matches()) {
                return Optional.of(unknown(product));
            }
            if (!aboveSeats) {
                services.add(product);
            }
        }
        return aboveSeats ? Optional.of(aboveSeats(row)) : Optional.empty();
    }

    /** A row that says only one of the two is judged with the other as it is stored. */
    @Override
    public Optional<RowError> check(Standing record) {
        boolean aboveSeats = record.has(MONTHLY_ACTIVE_USERS)
                && record.has(PAID_AVAILABLE_UNITS)
                && record.whole(MONTHLY_ACTIVE_USERS) > record.whole(PAID_AVAILABLE_UNITS);
        return aboveSeats
                ? Optional.of(RowError.conflict(
                        MAU_ABOVE_PAU,
                        "monthlyActiveUsers " + record.whole(MONTHLY_ACTIVE_USERS)
                                + " would be above paidAvailableUnits " + record.whole(PAID_AVAILABLE_UNITS)
                                + ": one of them is stored."))
                : Optional.empty();
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        if (!services.isEmpty()) {
            products.addAzureServices(connection, services);
        }
    }

    private static RowError unknown(String product) {
        return new RowError(
                RowError.Kind.REJECTED,
                "UNKNOWN_PRODUCT",
                "The catalogue has no product '" + product + "', and without consumedRevenueUsd it is not an"
                        + " Azure service either.",
                PRODUCT.name());
    }

    private static RowError aboveSeats(Row row) {
        return RowError.invalid(
                MONTHLY_ACTIVE_USERS,
                MAU_ABOVE_PAU,
                "monthlyActiveUsers " + row.whole(MONTHLY_ACTIVE_USERS) + " is above paidAvailableUnits "
                        + row.whole(PAID_AVAILABLE_UNITS) + ".");
    }
}
