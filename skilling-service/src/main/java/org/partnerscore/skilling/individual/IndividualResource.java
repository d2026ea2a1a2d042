package org.partnerscore.skilling.individual;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;

/** Individuals by their links to partners, one at a time and as a list. */
@Path("/api/v1/individuals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "individuals", description = "Who is linked to which partner from when to when")
@APIResponse(
        responseCode = "400",
        description = "The request is wrong in itself: INVALID_REQUEST, INVALID_DATE, UNLINKED_BEFORE_LINKED,"
                + " UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class IndividualResource {

    private final Links links;
    private final IndividualFeed feed;
    private final Imports imports;
    private final FeedExport exports;
    private final Names names;

    IndividualResource(Links links, IndividualFeed feed, Imports imports, FeedExport exports, Names names) {
        this.links = links;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
        this.names = names;
    }

    @GET
    @Operation(
            operationId = "listIndividuals",
            summary = "List links of individuals by individual, partner, first day",
            description =
                    "As CSV or NDJSON the whole list, in the columns of the feed. Without the permission people:read"
                            + " there are no names and addresses: the columns are left out, and an import of such an export leaves"
                            + " what is stored of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<IndividualView> list(@BeanParam @Valid IndividualFilter filter, @BeanParam @Valid PageRequest page) {
        return links.page(filter, page).map(names::view);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listIndividuals", hidden = true)
    public Response export(@BeanParam @Valid IndividualFilter filter, @Context HttpHeaders headers) {
        return exports.answer(names.feed(), links.all(filter), headers);
    }

    @GET
    @Tagged
    @Path("/{individualId}/{partnerId}/{linkedOn}")
    @Operation(
            operationId = "getIndividual",
            summary = "Read one link of an individual",
            description = "The entity tag is of what the caller is shown.")
    @APIResponse(responseCode = "200", description = "The link")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "LINK_UNKNOWN")
    public IndividualView get(
            @Parameter(example = "i1") @PathParam("individualId") @Identifier String individualId,
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "2022-01-01") @PathParam("linkedOn") LocalDate linkedOn) {
        return links.find(individualId, partnerId, linkedOn)
                .map(names::view)
                .orElseThrow(() -> Refusal.notFound("LINK_UNKNOWN", "There is no such link."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordIndividual",
            summary = "Record a link of an individual",
            description = "An import of one row: a member that is absent leaves what is stored, null clears it. The"
                    + " key is in the body, so sending it again changes nothing, with or without Idempotency-Key. Name and"
                    + " address of a person who was erased are not taken, and the answer shows them to callers with the"
                    + " permission people:read only.")
    @APIResponse(
            responseCode = "200",
            description = "The link was recorded before; as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = IndividualView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new link",
            content = @Content(schema = @Schema(implementation = IndividualView.class)))
    @APIResponse(
            responseCode = "409",
            description = "LINK_TAKEN: the individual has a link from that day already, to another partner")
    public Response record(
            @Parameter(description = "Accepted; the key of the record does its work") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull IndividualRequest request) {
        Imports.Outcome outcome = imports.write(feed, request.draft());
        IndividualView now = names.view(request.in(links));
        Response.ResponseBuilder answer = Response.ok(now);
        if (outcome == Imports.Outcome.CREATED) {
            String path = String.join(
                    "/",
                    "/api/v1/individuals",
                    now.individualId(),
                    now.partnerId(),
                    now.linkedOn().toString());
            answer.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
        }
        return answer.build();
    }
}
