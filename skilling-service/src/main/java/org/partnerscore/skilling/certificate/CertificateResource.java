package org.partnerscore.skilling.certificate;

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

/** Certificates, one at a time and as a list. */
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Who earned what when, and until when it holds")
@APIResponse(
        responseCode = "400",
        description = "The request is wrong in itself: INVALID_REQUEST, INVALID_DATE, UNKNOWN_CERTIFICATION,"
                + " EXPIRES_BEFORE_EARNED, REVOKED_BEFORE_EARNED, UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
public class CertificateResource {

    private final Certificates certificates;
    private final CertificateFeed feed;
    private final Imports imports;
    private final FeedExport exports;

    CertificateResource(Certificates certificates, CertificateFeed feed, Imports imports, FeedExport exports) {
        this.certificates = certificates;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listCertificates",
            summary = "List certificates by individual, certification, day earned",
            description = "As CSV or NDJSON the whole list, in the columns of the feed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of certificates",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Page<CertificateView> list(@BeanParam @Valid CertificateFilter filter, @BeanParam @Valid PageRequest page) {
        return certificates.page(filter, page).map(CertificateView::of);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "listCertificates", hidden = true)
    public Response export(@BeanParam @Valid CertificateFilter filter, @Context HttpHeaders headers) {
        return exports.answer(CertificateFeed.FEED, certificates.all(filter), headers);
    }

    @GET
    @Tagged
    @Path("/{individualId}/{certification}/{earnedOn}")
    @Operation(operationId = "getCertificate", summary = "Read one certificate")
    @APIResponse(responseCode = "200", description = "The certificate")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "CERTIFICATE_UNKNOWN")
    public CertificateView get(
            @Parameter(example = "i1") @PathParam("individualId") @Identifier String individualId,
            @Parameter(description = "As it is stored, alias or code", example = "MS-101")
                    @PathParam("certification")
                    @Identifier
                    String certification,
            @Parameter(example = "2023-01-01") @PathParam("earnedOn") LocalDate earnedOn) {
        return certificates
                .find(individualId, certification, earnedOn)
                .map(CertificateView::of)
                .orElseThrow(() -> Refusal.notFound("CERTIFICATE_UNKNOWN", "There is no such certificate."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCertificate",
            summary = "Record a certificate",
            description = "An import of one row: a member that is absent leaves what is stored, null clears it. The"
                    + " key is in the body, so sending it again changes nothing, with or without Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate was recorded before; as it is now, changed or not",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new certificate",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(responseCode = "422", description = "EARNED_AFTER_RETIREMENT")
    public Response record(
            @Parameter(description = "Accepted; the key of the record does its work") @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @NotNull CertificateRequest request) {
        Imports.Outcome outcome = imports.write(feed, request.draft());
        CertificateView now = CertificateView.of(request.in(certificates));
        Response.ResponseBuilder answer = Response.ok(now);
        if (outcome == Imports.Outcome.CREATED) {
            String path = String.join(
                    "/",
                    "/api/v1/certificates",
                    now.individualId(),
                    now.certification(),
                    now.earnedOn().toString());
            answer.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
        }
        return answer.build();
    }
}
