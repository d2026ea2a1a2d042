package org.partnerscore.common.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;

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
public abstract class FeedResource {

    private final Imports imports;
    private final FeedRules rules;

    protected FeedResource(Imports imports, FeedRules rules) {
        this.imports = imports;
        this.rules = rules;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson", "application/json"})
    @Produces("application/json")
    public ImportReport run(
            InputStream body,
            @QueryParam("atomic") @DefaultValue("false") boolean atomic,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return imports.run(rules, BodyFormat.CSV, body, new ImportMode(atomic, dryRun));
    }
}
