package org.partnerscore.associations.customer;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.partnerscore.associations.AsSeen;
import org.partnerscore.associations.StoredText;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.Draft;

/** Customers over HTTP. */
@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers", description = "Customers, one for each tenant")
@APIResponse(
        responseCode = "400",
        description =
                "The request is wrong in itself: INVALID_REQUEST, INVALID_VALUE, UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class CustomerResource {

    record CustomerRequest(
            @Schema(nullable = true, examples = "Fabrikam") String name,
            @Schema(nullable = true, examples = "DE") String country,

            @Schema(
                    nullable = true,
                    description = "null = unknown",
                    enumeration = {"ENTERPRISE", "SMB"})
            String segment) {

        Draft draft(String tenantId) {
            return new Draft()
                    .with(CustomerFeed.TENANT_ID, tenantId)
                    .with(CustomerFeed.NAME_OF_CUSTOMER, name)
                    .with(CustomerFeed.COUNTRY, country)
                    .with(CustomerFeed.SEGMENT, segment);
        }
    }

    record CustomerView(
            @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
            UUID tenantId,

            @Schema(nullable = true, description = "null until a feed names it", examples = "Fabrikam")
            String name,

            @Schema(nullable = true, examples = "DE") String country,

            @Schema(nullable = true, description = "null = unknown")
            Segment segment,

            @Schema(description = "1, 2, … : how often the record has changed", examples = "1")
            int version,

            @Schema(description = "When this version was recorded", examples = "2023-09-15T08:00:00Z")
            Instant recordedAt) {

        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.tenantId(),
                    customer.name().orElse(null),
                    customer.country().orElse(null),
                    customer.segment().orElse(null),
                    customer.version(),
                    customer.recordedAt());
        }
    }

    /** What a {@link Page} looks like, for the API document alone: beside other formats it does not see the type. */
    record CustomerPage(
            List<CustomerView> items,
            @Schema(nullable = true) String next) {}

    private final Customers customers;
    private final CustomerFeed feed;
    private final Imports imports;
    private final FeedExport exports;
    private final EntityTags tags;

    CustomerResource(Customers customers, CustomerFeed feed, Imports imports, FeedExport exports, EntityTags tags) {
        this.customers = customers;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listCustomers",
            summary = "List customers by tenant id",
            description = "As CSV or NDJSON the whole list, in the columns of the feed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CustomerPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<CustomerView> list(
            @Parameter(description = "Only customers that this account works or worked for", example = "4711")
                    @QueryParam("partnerId")
                    @Identifier
                    String partnerId,
            @Parameter(schema = @Schema(implementation = Segment.class))
                    @QueryParam("segment")
                    @Pattern(regexp = "ENTERPRISE|SMB")
                    String segment,
            @Parameter(description = "Only customers of this country, spelt as in the feed", example = "DE")
                    @QueryParam("country")
                    @StoredText
                    String country,
            @BeanParam @Valid PageRequest page) {
        List<Customer> found = customers.list(new Customers.Filter(partnerId, segment, country), page);
        return Page.of(found, page.limit(), customer -> Cursor.of(customer.tenantId()))
                .map(CustomerView::of);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listCustomers", hidden = true) // documented with the list
    public Response export(
            @QueryParam("partnerId") @Identifier String partnerId,
            @Parameter(schema = @Schema(implementation = Segment.class))
                    @QueryParam("segment")
                    @Pattern(regexp = "ENTERPRISE|SMB")
                    String segment,
            @QueryParam("country") @StoredText String country,
            @Context HttpHeaders headers) {
        return exports.answer(
                CustomerFeed.FEED, customers.all(new Customers.Filter(partnerId, segment, country)), headers);
    }

    @GET
    @Tagged
    @Path("/{tenantId}")
    @Operation(operationId = "getCustomer", summary = "Read one customer")
    @APIResponse(responseCode = "200", description = "The customer")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "CUSTOMER_UNKNOWN")
    public CustomerView get(
            @Parameter(example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11") @PathParam("tenantId") @TenantId
                    String tenantId) {
        return customers
                .find(UUID.fromString(tenantId))
                .map(CustomerView::of)
                .orElseThrow(() -> Refusal.notFound("CUSTOMER_UNKNOWN", "There is no customer " + tenantId + "."));
    }

    @PUT
    @Path("/{tenantId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCustomer",
            summary = "Record a customer",
            description = "The body is the whole record: a member that is absent or null is cleared.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: not the customer that If-Match names")
    public RestResponse<CustomerView> put(
            @Parameter(example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11") @PathParam("tenantId") @TenantId
                    String tenantId,
            @Parameter(description = "ETag of the customer that is to be changed") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull CustomerRequest request) {
        Optional<Customer> seen = customers.find(UUID.fromString(tenantId));
        tags.requireMatch(ifMatch, seen.map(CustomerView::of).orElse(null));
        FeedRules rules = ifMatch == null
                ? feed
                : new AsSeen(feed, seen.map(Customer::version).orElseThrow());
        Imports.Outcome outcome = imports.write(rules, request.draft(tenantId));
        CustomerView now = get(tenantId);
        return outcome == Imports.Outcome.CREATED
                ? RestResponse.ResponseBuilder.<CustomerView>created(URI.create("/api/v1/customers/" + now.tenantId()))
                        .entity(now)
                        .build()
                : RestResponse.ok(now);
    }
}
