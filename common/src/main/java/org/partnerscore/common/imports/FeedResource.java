package org.partnerscore.common.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.imports.ImportReport.ImportError;
import org.partnerscore.common.imports.ImportReport.Status;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.BodyFormat;

/**
 * The imports of one feed over HTTP. A service publishes a feed with five lines:
 *
 * <pre>{@code
 * @Path("/api/v1/usage/imports")
 * public class UsageImportsResource extends FeedResource {
 *     UsageImportsResource(Imports imports, UsageFeed rules) {
 *         super(imports, rules);
 *     }
 * }
 * }</pre>
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class FeedResource {

    private final Imports imports;
    private final Rules rules;

    protected FeedResource(Imports imports, Rules rules) {
        this.imports = imports;
        this.rules = rules;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Import rows",
            description = "CSV, NDJSON or a JSON array of any size, in one transaction. Answers 200 with the report,"
                    + " also if every row was rejected.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read as a whole: UNKNOWN_COLUMN, REPEATED_COLUMN, MISSING_COLUMN,"
                    + " UNREADABLE_HEADER, UNREADABLE_BODY, EMPTY_BODY, BODY_CUT_OFF")
    @APIResponse(responseCode = "415", description = "The body is of another media type or not UTF-8")
    @APIResponse(
            responseCode = "422",
            description = "IMPORT_REJECTED: atomic, and a row was rejected; with the report as member `report`")
    @APIResponse(responseCode = "503", description = "TOO_MANY_IMPORTS, TEMPORARY_SPACE_EXHAUSTED")
    public ImportReport importRows(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "One rejected row rejects the others") @QueryParam("atomic") @DefaultValue("false")
                    Boolean atomic,
            @Parameter(description = "Only the report, nothing is kept") @QueryParam("dryRun") @DefaultValue("false")
                    Boolean dryRun)
            throws SQLException {
        ImportReport report = imports.run(rules, BodyFormat.of(contentType), body, new ImportMode(atomic, dryRun));
        if (report.status() == Status.REJECTED) {
            throw Refusal.rejected(
                    "IMPORT_REJECTED",
                    "The import is atomic and rows were rejected: nothing was imported.",
                    Map.of("report", report));
        }
        return report;
    }

    @GET
    @Operation(summary = "Imports, the latest first", description = "Running ones show how many rows they received.")
    @APIResponse(responseCode = "200", description = "A page of reports, without their errors")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Page<ImportReport> listImports(
            @Parameter(schema = @Schema(implementation = Status.class)) @QueryParam("status") String status,
            @BeanParam PageRequest page)
            throws SQLException {
        return imports.reports().page(rules.feed(), status, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The report of an import, with its first 100 errors")
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "404", description = "IMPORT_UNKNOWN")
    public ImportReport getImport(@PathParam("id") UUID id) throws SQLException {
        return imports.reports().get(rules.feed(), id);
    }

    @GET
    @Path("{id}/errors")
    @Operation(summary = "The rejected rows of an import, by line", description = "The first 100,000 are kept.")
    @APIResponse(responseCode = "200", description = "A page of errors")
    @APIResponse(responseCode = "404", description = "IMPORT_UNKNOWN")
    public Page<ImportError> listImportErrors(@PathParam("id") UUID id, @BeanParam PageRequest page)
            throws SQLException {
        return imports.reports().errors(rules.feed(), id, page);
    }
}
