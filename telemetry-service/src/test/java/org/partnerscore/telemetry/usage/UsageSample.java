package org.partnerscore.telemetry.usage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.telemetry.Telemetry;
import org.partnerscore.testing.imports.FeedSample;

/** Usage as it arrives. */
class UsageSample implements FeedSample {

    @Override
    public String path() {
        return "/api/v1/usage/imports";
    }

    @Override
    public List<String> keys() {
        return List.of("tenantId", "product", "month");
    }

    @Override
    public Map<String, Object> freshRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenantId", Telemetry.freshTenant().toString());
        row.put("product", "teams");
        row.put("month", "2023-08");
        row.put("paidAvailableUnits", 120);
        row.put("monthlyActiveUsers", 80);
        row.put("consumedRevenueUsd", 12.5);
        row.put("revenueUsd", 0);
        row.put("capacityUnits", 3);
        return row;
    }

    @Override
    public Map.Entry<String, Object> correction() {
        return Map.entry("monthlyActiveUsers", 90);
    }

    @Override
    public List<BadValue> badValues() {
        return List.of(
                new BadValue("tenantId", "4711", "INVALID_UUID"),
                new BadValue("product", "Not-A-Slug", "INVALID_VALUE"),
                new BadValue("product", "no--azure-service", "UNKNOWN_PRODUCT"),
                new BadValue("month", "2023-13", "INVALID_MONTH"),
                new BadValue("month", "2018-12", "MONTH_OUT_OF_RANGE"),
                new BadValue("month", "2999-01", "MONTH_OUT_OF_RANGE"),
                new BadValue("paidAvailableUnits", -1, "NEGATIVE_NUMBER"),
                new BadValue("paidAvailableUnits", 1.5, "INVALID_NUMBER"),
                new BadValue("monthlyActiveUsers", 121, "MAU_ABOVE_PAU"),
                new BadValue("consumedRevenueUsd", -0.01, "NEGATIVE_NUMBER"),
                new BadValue("revenueUsd", 0.0000001, "INVALID_NUMBER"),
                new BadValue("capacityUnits", 1234567890123L, "INVALID_NUMBER"));
    }
}
