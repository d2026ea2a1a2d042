package org.partnerscore.telemetry.usage;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.MonthlyRules;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.telemetry.product.Products;

/** Usage as it arrives. */
@Singleton
class UsageFeed implements MonthlyRules {

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
    public MonthlyCheck begin(Connection connection) throws SQLException {
        return new UsageCheck(products, months.firstKept(), connection);
    }

    @Override
    public Column keyTouched() {
        return TENANT_ID;
    }
}
