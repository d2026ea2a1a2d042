package org.partnerscore.telemetry.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Selection;

/** The catalogue over HTTP. */
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "products", description = "The catalogue: what usage is reported for")
@APIResponse(
        responseCode = "400",
        description = "The request is wrong in itself: INVALID_REQUEST, INVALID_VALUE, INVALID_CURSOR, REQUIRED,"
                + " UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class ProductResource {

    @Schema(name = "ProductRequest")
    record ProductRequest(
            @NotNull @Schema(examples = "Microsoft Teams") String name,

            @NotNull @Schema(description = "Lower-case name", examples = "microsoft-365")
            String family) {}

    private final Products products;
    private final FeedExport exports;
    private final EntityTags tags;

    ProductResource(Products products, FeedExport exports, EntityTags tags) {
        this.products = products;
        this.exports = exports;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listProducts",
            summary = "List the products of the catalogue by slug",
            description = "As CSV or NDJSON the whole list, in the columns of the feed.")
    @APIResponse(responseCode = "200", description = "A page of products")
    public Page<Product> list(
            @BeanParam @Valid PageRequest page,
            @Parameter(description = "Only this family", example = "azure")
                    @QueryParam("family")
                    @Pattern(regexp = Products.SLUG)
                    String family) {
        Selection selection = products.select(family)
                .where("product > ?", page.after(1).map(after -> after.part(0)).orElse(null))
                .then("order by product limit ?", page.fetch());
        return Page.of(products.list(selection), page.limit(), product -> Cursor.of(product.product()));
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listProducts", hidden = true) // documented with the list
    public Response export(
            @QueryParam("family") @Pattern(regexp = Products.SLUG) String family, @Context HttpHeaders headers) {
        return exports.answer(ProductFeed.FEED, products.select(family).then("order by product"), headers);
    }

    @GET
    @Path("/{product}")
    @Tagged
    @Operation(operationId = "getProduct", summary = "Read one product")
    @APIResponse(
            responseCode = "200",
            description = "The product",
            content = @Content(schema = @Schema(implementation = Product.class)))
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "PRODUCT_UNKNOWN")
    public Product get(
            @Parameter(example = "teams") @PathParam("product") @Pattern(regexp = Products.SLUG) String product) {
        return products.find(product).orElseThrow(ProductResource::unknown);
    }

    @PUT
    @Path("/{product}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putProduct",
            summary = "Add a product or change its name and family",
            description = "Repeating it changes nothing; the former version of a changed product is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or as it was",
            content = @Content(schema = @Schema(implementation = Product.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Product.class)))
    @APIResponse(
            responseCode = "412",
            description = "PRECONDITION_FAILED: the product is not the one that If-Match names")
    public Response put(
            @Parameter(example = "teams") @PathParam("product") @Pattern(regexp = Products.SLUG) String product,
            @Parameter(description = "Change it only if it is still the one with this ETag")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ProductRequest request) {
        Optional<Integer> seen = ifMatch == null ? Optional.empty() : Optional.of(matching(product, ifMatch));
        Imports.Outcome outcome = products.put(product, request.name(), request.family(), seen);
        Product now = products.find(product).orElseThrow(ProductResource::unknown);
        return outcome == Imports.Outcome.CREATED
                ? Response.created(URI.create("/api/v1/products/" + product))
                        .entity(now)
                        .build()
                : Response.ok(now).build();
    }

    private int matching(String product, String ifMatch) {
        Product current = products.find(product).orElse(null);
        tags.requireMatch(ifMatch, current);
        return current.version();
    }

    private static Refusal unknown() {
        return Refusal.notFound("PRODUCT_UNKNOWN", "The catalogue has no product of this slug.");
    }
}
