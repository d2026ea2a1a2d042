package org.partnerscore.telemetry.usage;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** Usage in bulk. */
@Path("/api/v1/usage/imports")
@Tag(
        name = "usage imports",
        description = "Columns: tenantId, product, month (key), paidAvailableUnits, monthlyActiveUsers,"
                + " consumedRevenueUsd, revenueUsd, capacityUnits")
public class UsageImportsResource extends FeedResource {

    UsageImportsResource(Imports imports, UsageFeed rules) {
        super(imports, rules);
    }
}
