package org.partnerscore.telemetry.usage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.rows.Draft;

/**
 * Usage to be recorded. A setter is called for a member that was sent, null included, so the draft tells "absent" from
 * "cleared"; what the values are worth is for the feed to say.
 */
@Schema(requiredProperties = {"tenantId", "product", "month"})
public final class UsageRequest {

    private final Draft draft = new Draft();
    private String tenantId;
    private String product;
    private String month;

    @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
        draft.with(UsageFeed.TENANT_ID, tenantId);
    }

    @Schema(examples = "teams")
    public void setProduct(String product) {
        this.product = product;
        draft.with(UsageFeed.PRODUCT, product);
    }

    @Schema(examples = "2023-08")
    public void setMonth(String month) {
        this.month = month;
        draft.with(UsageFeed.MONTH, month);
    }

    @Schema(nullable = true, examples = "120")
    public void setPaidAvailableUnits(Long paidAvailableUnits) {
        draft.with(UsageFeed.PAID_AVAILABLE_UNITS, paidAvailableUnits);
    }

    @Schema(nullable = true, description = "At most paidAvailableUnits, where both are known", examples = "80")
    public void setMonthlyActiveUsers(Long monthlyActiveUsers) {
        draft.with(UsageFeed.MONTHLY_ACTIVE_USERS, monthlyActiveUsers);
    }

    @Schema(nullable = true)
    public void setConsumedRevenueUsd(BigDecimal consumedRevenueUsd) {
        draft.with(UsageFeed.CONSUMED_REVENUE_USD, consumedRevenueUsd);
    }

    @Schema(nullable = true)
    public void setRevenueUsd(BigDecimal revenueUsd) {
        draft.with(UsageFeed.REVENUE_USD, revenueUsd);
    }

    @Schema(nullable = true)
    public void setCapacityUnits(BigDecimal capacityUnits) {
        draft.with(UsageFeed.CAPACITY_UNITS, capacityUnits);
    }

    Draft draft() {
        return draft;
    }

    /** The usage that the draft is about, once the feed has accepted its key. */
    Usage in(Usages usages) {
        return usages.find(UUID.fromString(tenantId), product, YearMonth.parse(month))
                .orElseThrow();
    }
}
