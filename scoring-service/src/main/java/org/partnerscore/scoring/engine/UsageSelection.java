package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.List;

/**
 * The usage to ask telemetry for: these products (none named = every product) of these tenants over the months
 * {@code from..to}, both included, summed where they are several.
 */
public record UsageSelection(YearMonth from, YearMonth to, List<String> tenantIds, List<String> products) {

    public UsageSelection {
        tenantIds = List.copyOf(tenantIds);
        products = List.copyOf(products);
    }
}
