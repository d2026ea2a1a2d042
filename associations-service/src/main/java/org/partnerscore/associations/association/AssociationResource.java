package org.partnerscore.associations.association;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.partnerscore.associations.association.Association.Key;
import org.partnerscore.associations.customer.TenantId;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.imports.Imports.Outcome;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.Draft;

/** Associations over HTTP, one by one and in lists. */
@Path("/api/v1/associations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "associations", description = "Who works for which customer, in which role, since when")
@APIResponse(
        responseCode = "400",
        description =
                "The request is wrong in itself: INVALID_REQUEST, INVALID_VALUE, INVALID_DATE, INVALID_UUID, REQUIRED,"
                        + " ENDED_BEFORE_ASSOCIATED, CPOR_WITHOUT_PRODUCTS, UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class AssociationResource {

    record AssociationRequest(
            @Schema(required = true, examples = "4711-a") String partnerId,

            @Schema(required = true, format = "uuid", examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
            String tenantId,

            @Schema(
                    required = true,
                    enumeration = {"CPOR", "DPOR", "CSP_TIER_1", "CSP_TIER_2", "PAL"},
                    examples = "CPOR")
            String type,

            @Schema(
                    nullable = true,
                    description = "Slugs; none = all products of the tenant, a CPOR names its products",
                    examples = "[\"exchange-online\"]")
            List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String> products,

            @Schema(required = true, format = "date", examples = "2023-01-10")
            String associatedOn,

            @Schema(
                    nullable = true,
                    format = "date",
                    description = "First day on which it is no longer in force; associatedOn withdraws it",
                    examples = "2024-01-10")
            String endedOn) {

        /** Only of a request whose members have been found right. */
        Key key() {
            return new Key(
                    partnerId, UUID.fromString(tenantId), AssociationType.valueOf(type), LocalDate.parse(associatedOn));
        }

        Draft draft() {
            return new Draft()
                    .with(AssociationFeed.PARTNER_ID, partnerId)
                    .with(AssociationFeed.TENANT_ID, tenantId)
                    .with(AssociationFeed.TYPE, type)
                    .with(AssociationFeed.PRODUCTS, products)
                    .with(AssociationFeed.ASSOCIATED_ON, associatedOn)
                    .with(AssociationFeed.ENDED_ON, endedOn);
        }
    }

    /** What a {@link Page} looks like, for the API document alone: beside other formats it does not see the type. */
    record AssociationPage(
            List<AssociationView> items,
            @Schema(nullable = true) String next) {}

    private final Associations associations;
    private final AssociationFeed feed;
    private final ClaimConflicts conflicts;
    private final Imports imports;
    private final FeedExport exports;

    AssociationResource(
            Associations associations,
            AssociationFeed feed,
            ClaimConflicts conflicts,
            Imports imports,
            FeedExport exports) {
        this.associations = associations;
        this.feed = feed;
        this.conflicts = conflicts;
        this.imports = imports;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listAssociations",
            summary = "List associations by partnerId, tenantId, type, associatedOn",
            description =
                    "A filter by partnerId means this account alone, not its locations. As CSV or NDJSON the whole"
                            + " list, in the columns of the feed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of associations",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssociationPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<AssociationView> list(@BeanParam @Valid AssociationFilter filter, @BeanParam @Valid PageRequest page) {
        List<Association> found = associations.list(filter.toFilter(), page);
        return Page.of(found, page.limit(), association -> Associations.cursor(association.key()))
                .map(AssociationView::of);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listAssociations", hidden = true) // documented with the list
    public Response export(@BeanParam @Valid AssociationFilter filter, @Context HttpHeaders headers) {
        return exports.answer(AssociationFeed.FEED, associations.all(filter.toFilter()), headers);
    }

    @GET
    @Tagged
    @Path("/{partnerId}/{tenantId}/{type}/{associatedOn}")
    @Operation(operationId = "getAssociation", summary = "Read one association")
    @APIResponse(responseCode = "200", description = "The association")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "ASSOCIATION_UNKNOWN")
    public AssociationView get(
            @Parameter(example = "4711-a") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11") @PathParam("tenantId") @TenantId
                    String tenantId,
            @Parameter(schema = @Schema(implementation = AssociationType.class))
                    @PathParam("type")
                    @Pattern(regexp = AssociationFilter.TYPES)
                    String type,
            @Parameter(example = "2023-01-10") @PathParam("associatedOn") LocalDate associatedOn) {
        return associations
                .find(new Key(partnerId, UUID.fromString(tenantId), AssociationType.valueOf(type), associatedOn))
                .map(AssociationView::of)
                .orElseThrow(() -> Refusal.notFound("ASSOCIATION_UNKNOWN", "There is no such association."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAssociation",
            summary = "Record, correct, end or withdraw an association",
            description =
                    "partnerId, tenantId, type and associatedOn are the key. The body is the whole record: a member"
                            + " that is absent or null is empty. Sending the same again changes nothing, so an Idempotency-Key is"
                            + " taken but not needed. Partners and tenants that are not known yet come to exist.")
    @APIResponse(
            responseCode = "200",
            description = "The association as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = AssociationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new association",
            content = @Content(schema = @Schema(implementation = AssociationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "CPOR_TAKEN: another CPOR association holds one of the products at the same time; the member"
                    + " `conflict` names it: {partnerId, tenantId, product, associatedOn, endedOn}")
    public RestResponse<AssociationView> post(
            @Parameter(description = "Taken and not needed: the same record again is no change")
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull @Valid AssociationRequest request) {
        Outcome outcome = write(request);
        AssociationView now = get(
                request.partnerId(),
                request.tenantId(),
                request.type(),
                request.key().associatedOn());
        URI place = URI.create("/api/v1/associations/%s/%s/%s/%s"
                .formatted(now.partnerId(), now.tenantId(), now.type(), now.associatedOn()));
        return outcome == Outcome.CREATED
                ? RestResponse.ResponseBuilder.<AssociationView>created(place)
                        .entity(now)
                        .build()
                : RestResponse.ok(now);
    }

    private Outcome write(AssociationRequest request) {
        try {
            return imports.write(feed, request.draft());
        } catch (Refusal refusal) {
            throw refusal.code().equals(Claim.TAKEN) ? namingWinner(refusal, request) : refusal;
        }
    }

    private Refusal namingWinner(Refusal refusal, AssociationRequest request) {
        return conflicts
                .first(request.key(), request.products(), Optional.ofNullable(request.endedOn()))
                .<Refusal>map(winner -> Refusal.conflict(Claim.TAKEN, refusal.getMessage(), Map.of("conflict", winner)))
                .orElse(refusal); // it has given way since
    }
}
