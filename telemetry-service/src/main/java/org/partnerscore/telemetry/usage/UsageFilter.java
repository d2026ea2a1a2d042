package org.partnerscore.telemetry.usage;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.telemetry.product.Products;

/** Which usage a list shows; what is not given does not filter. */
public class UsageFilter {

    @QueryParam("tenantId")
    @Parameter(description = "Only this tenant's", example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
    UUID tenantId;

    @QueryParam("product")
    @Pattern(regexp = Products.SLUG)
    @Parameter(description = "Only of this product", example = "teams")
    String product;

    @QueryParam("month")
    @Parameter(description = "Only this month", schema = @Schema(implementation = String.class), example = "2023-08")
    YearMonth month;

    @QueryParam("from")
    @Parameter(
            description = "Only from this month on",
            schema = @Schema(implementation = String.class),
            example = "2022-08")
    YearMonth from;

    @QueryParam("to")
    @Parameter(
            description = "Only up to this month, included",
            schema = @Schema(implementation = String.class),
            example = "2023-08")
    YearMonth to;

    Selection selection() {
        return new Selection("select * from usage")
                .where("tenant_id = ?", tenantId)
                .where("product = ?", product)
                .where("month = ?", Usages.firstDay(month))
                .where("month >= ?", Usages.firstDay(from))
                .where("month <= ?", Usages.firstDay(to));
    }
}
