package org.partnerscore.associations.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Partners over HTTP. */
@Path("/api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "partners", description = "Partner organisations and their locations")
@APIResponse(
        responseCode = "400",
        description =
                "The request is wrong in itself: INVALID_REQUEST, INVALID_VALUE, UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class PartnerResource {

    record PartnerRequest(
            @Schema(nullable = true, examples = "Contoso Consulting")
            String name,

            @Schema(nullable = true, examples = "NL") String country,

            @Schema(nullable = true, description = "The partner that this one is a location of", examples = "4711")
            String parentPartnerId) {

        Draft draft(String partnerId) {
            return new Draft()
                    .with(PartnerFeed.PARTNER_ID, partnerId)
                    .with(PartnerFeed.NAME_OF_PARTNER, name)
                    .with(PartnerFeed.COUNTRY, country)
                    .with(PartnerFeed.PARENT_PARTNER_ID, parentPartnerId);
        }
    }

    record PartnerView(
            @Schema(examples = "4711-a") String partnerId,

            @Schema(nullable = true, description = "null until a feed names it", examples = "Contoso Consulting")
            String name,

            @Schema(nullable = true, examples = "NL") String country,

            @Schema(
                    nullable = true,
                    description = "The partner that this one is a location of; null for a partner at global level",
                    examples = "4711")
            String parentPartnerId,

            @Schema(description = "Ids of its locations, by id; not in lists", examples = "[]")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            List<String> locations,

            @Schema(description = "1, 2, … : how often the record has changed", examples = "1")
            int version,

            @Schema(description = "When this version was recorded", examples = "2023-09-15T08:00:00Z")
            Instant recordedAt) {

        static PartnerView of(Partner partner) {
            return of(partner, partner.locations());
        }

        static PartnerView listed(Partner partner) {
            return of(partner, null);
        }

        private static PartnerView of(Partner partner, List<String> locations) {
            return new PartnerView(
                    partner.partnerId(),
                    partner.name().orElse(null),
                    partner.country().orElse(null),
                    partner.parentPartnerId().orElse(null),
                    locations,
                    partner.version(),
                    partner.recordedAt());
        }
    }

    /** What a {@link Page} looks like, for the API document alone: beside other formats it does not see the type. */
    record PartnerPage(
            List<PartnerView> items,
            @Schema(nullable = true) String next) {}

    private final Partners partners;
    private final PartnerFeed feed;
    private final Imports imports;
    private final FeedExport exports;
    private final EntityTags tags;

    PartnerResource(Partners partners, PartnerFeed feed, Imports imports, FeedExport exports, EntityTags tags) {
        this.partners = partners;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listPartners",
            summary = "List partners and locations by id",
            description = "As CSV or NDJSON the whole list, in the columns of the feed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of partners, without their locations",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartnerPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<PartnerView> list(
            @Parameter(description = "Only the locations of this partner", example = "4711")
                    @QueryParam("parentPartnerId")
                    @Identifier
                    String parentPartnerId,
            @Parameter(description = "Only partners of this country, spelt as in the feed", example = "NL")
                    @QueryParam("country")
                    @StoredText
                    String country,
            @BeanParam @Valid PageRequest page) {
        List<Partner> found = partners.list(new Partners.Filter(parentPartnerId, country), page);
        return Page.of(found, page.limit(), partner -> Cursor.of(partner.partnerId()))
                .map(PartnerView::listed);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listPartners", hidden = true) // documented with the list
    public Response export(
            @QueryParam("parentPartnerId") @Identifier String parentPartnerId,
            @QueryParam("country") @StoredText String country,
            @Context HttpHeaders headers) {
        return exports.answer(PartnerFeed.FEED, partners.all(new Partners.Filter(parentPartnerId, country)), headers);
    }

    @GET
    @Tagged
    @Path("/{partnerId}")
    @Operation(operationId = "getPartner", summary = "Read one partner or location")
    @APIResponse(responseCode = "200", description = "The partner with its locations")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    public PartnerView get(@Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId) {
        return partners.find(partnerId)
                .map(PartnerView::of)
                .orElseThrow(() -> Refusal.notFound("PARTNER_UNKNOWN", "There is no partner " + partnerId + "."));
    }

    @PUT
    @Path("/{partnerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPartner",
            summary = "Record a partner or location",
            description = "The body is the whole record: a member that is absent or null is cleared. A parent that is"
                    + " not known yet becomes a partner.")
    @APIResponse(
            responseCode = "200",
            description = "The partner as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new partner",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    @APIResponse(
            responseCode = "409",
            description = "PARENT_IS_LOCATION, PARTNER_HAS_LOCATIONS: there is one level of locations")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: not the partner that If-Match names")
    public RestResponse<PartnerView> put(
            @Parameter(example = "4711-a") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(description = "ETag of the partner that is to be changed") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull PartnerRequest request) {
        Optional<Partner> seen = partners.find(partnerId);
        tags.requireMatch(ifMatch, seen.map(PartnerView::of).orElse(null));
        FeedRules rules = ifMatch == null
                ? feed
                : new AsSeen(feed, seen.map(Partner::version).orElseThrow());
        Imports.Outcome outcome = imports.write(rules, request.draft(partnerId));
        PartnerView now = get(partnerId);
        return outcome == Imports.Outcome.CREATED
                ? RestResponse.ResponseBuilder.<PartnerView>created(URI.create("/api/v1/partners/" + partnerId))
                        .entity(now)
                        .build()
                : RestResponse.ok(now);
    }
}
