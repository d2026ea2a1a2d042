package org.partnerscore.common.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
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
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.imports.ImportReport.ImportError;
import org.partnerscore.common.imports.ImportReport.Status;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;

/**
 * The imports of one feed over HTTP. A service publishes a feed with five lines:
 *
 * <pre>{@code
 * @Path("/api/v1/usage/imports")
 * public class UsageImportsResource extends FeedResource {
 *     UsageImportsResource(ImportDesk desk, UsageFeed rules) {
 *         super(desk, rules);
 *     }
 * }
 * }</pre>
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class FeedResource {

    private final Imports imports;
    private final FeedRules rules;

    protected FeedResource(Imports imports, FeedRules rules) {
        this.imports = imports;
        this.rules = rules;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_JSON})
    public ImportReport importRows(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @QueryParam("atomic") @DefaultValue("false") Boolean atomic,
            @QueryParam("dryRun") @DefaultValue("false") Boolean dryRun)
            throws SQLException {
        ImportReport report = imports.run(rules, format(type), body, new ImportMode(atomic, dryRun));
        if (report.status() == Status.REJECTED) {
            throw Refusal.rejected(
                    "IMPORT_REJECTED",
                    "The import is atomic and rows were rejected: nothing was imported.",
                    Map.of("report", report));
        }
        return report;
    }

    @GET
    public Page<ImportReport> imports(@QueryParam("status") String status, @BeanParam PageRequest page)
            throws SQLException {
        var found = imports.reports().list(feed(), status(status), page.after(1).map(this::id), page.fetch());
        return Page.of(found, page.limit(), report -> Cursor.of(report.id()));
    }

    @GET
    @Path("{id}")
    public ImportReport report(@PathParam("id") UUID id) throws SQLException {
        return imports.reports().find(feed(), id).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/errors")
    public Page<ImportError> errors(@PathParam("id") UUID id, @BeanParam PageRequest page) throws SQLException {
        report(id);
        long after = page.after(1).map(this::line).orElse(0L);
        var found = imports.reports().errors(id, after, page.fetch());
        return Page.of(found, page.limit(), error -> Cursor.of(error.line()));
    }
}
