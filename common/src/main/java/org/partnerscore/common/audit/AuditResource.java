package org.partnerscore.common.audit;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;

/** The audit log over HTTP. A service extends it with the path {@code /api/v1/audit/<its name>}. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {

    /** What a {@link Page} looks like, for the API document alone: beside other formats it does not see the type. */
    record AuditPage(
            List<AuditEntry> items, @Schema(nullable = true) String next) {}

    private final AuditLog log;
    private final AuditExport exports;

    protected AuditResource(AuditLog log, AuditExport exports) {
        this.log = log;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "Who changed what in this service, the latest first",
            description =
                    "One entry for each change, and one for each import. Filters narrow it together. Names and addresses of"
                            + " people do not stand in it. As CSV or NDJSON all that the filters pass.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "INVALID_CURSOR, INVALID_INSTANT, INVALID_REQUEST, UNKNOWN_PARAMETER")
    public Page<AuditEntry> list(@BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page) {
        return log.page(filter, page);
    }

    @GET
    @Produces(FeedExport.CSV)
    @Operation(operationId = "listAudit", hidden = true) // documented with the list
    public StreamingOutput csv(@BeanParam @Valid AuditFilter filter) {
        return out -> exports.csv(filter, out);
    }

    @GET
    @Produces(FeedExport.NDJSON)
    @Operation(operationId = "listAudit", hidden = true) // documented with the list
    public StreamingOutput ndjson(@BeanParam @Valid AuditFilter filter) {
        return out -> exports.ndjson(filter, out);
    }
}
