package org.partnerscore.telemetry.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.telemetry.product.Products;

/** Usage, one row at a time and as a list. */
@Path("/api/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage", description = "What tenants used of products, month by month")
@APIResponse(
        responseCode = "400",
        description = "The request is wrong in itself: INVALID_REQUEST, INVALID_VALUE, INVALID_UUID, INVALID_MONTH,"
                + " MONTH_OUT_OF_RANGE, INVALID_NUMBER, NEGATIVE_NUMBER, REQUIRED, MAU_ABOVE_PAU, INVALID_CURSOR,"
                + " UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class UsageResource {

    private final Usages usages;
    private final UsageFeed feed;
    private final Imports imports;
    private final FeedExport exports;

    UsageResource(Usages usages, UsageFeed feed, Imports imports, FeedExport exports) {
        this.usages = usages;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listUsage",
            summary = "List usage by month, tenant, product",
            description = "As CSV or NDJSON the whole list, in the columns of the feed.")
    @APIResponse(responseCode = "200", description = "A page of usage")
    public Page<Usage> list(@BeanParam @Valid UsageFilter filter, @BeanParam @Valid PageRequest page) {
        return usages.page(filter, page);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listUsage", hidden = true) // documented with the list
    public Response export(@BeanParam @Valid UsageFilter filter, @Context HttpHeaders headers) {
        return exports.answer(UsageFeed.FEED, usages.all(filter), headers);
    }

    @GET
    @Tagged
    @Path("/{tenantId}/{product}/{month}")
    @Operation(operationId = "getUsage", summary = "Read what a tenant used of a product in a month")
    @APIResponse(
            responseCode = "200",
            description = "The usage",
            content = @Content(schema = @Schema(implementation = Usage.class)))
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "USAGE_UNKNOWN")
    public Usage get(
            @Parameter(example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11") @PathParam("tenantId") UUID tenantId,
            @Parameter(example = "teams") @PathParam("product") @Pattern(regexp = Products.SLUG) String product,
            @Parameter(schema = @Schema(implementation = String.class), example = "2023-08") @PathParam("month")
                    YearMonth month) {
        return usages.find(tenantId, product, month)
                .orElseThrow(() -> Refusal.notFound(
                        "USAGE_UNKNOWN", "No usage of this product by this tenant is known for this month."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordUsage",
            summary = "Record what a tenant used of a product in a month",
            description = "An import of one row: a member that is absent leaves what is stored, null clears it. The"
                    + " key is in the body, so sending it again changes nothing, with or without Idempotency-Key."
                    + " An unknown product with consumedRevenueUsd is an Azure service and joins the catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The usage was recorded before; as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = Usage.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new usage",
            content = @Content(schema = @Schema(implementation = Usage.class)))
    @APIResponse(responseCode = "409", description = "MAU_ABOVE_PAU: with what is stored already")
    @APIResponse(responseCode = "422", description = "UNKNOWN_PRODUCT")
    public Response record(
            @Parameter(description = "Accepted; the key of the record does its work") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull UsageRequest request) {
        Imports.Outcome outcome = imports.write(feed, request.draft());
        Usage now = request.in(usages);
        return outcome == Imports.Outcome.CREATED
                ? Response.created(now.location()).entity(now).build()
                : Response.ok(now).build();
    }
}
