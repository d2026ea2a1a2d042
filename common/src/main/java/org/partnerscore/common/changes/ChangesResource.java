package org.partnerscore.common.changes;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;

/** The log of changes over HTTP. A service extends it with a path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ChangesResource {

    private final ChangeLog log;

    protected ChangesResource(ChangeLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What was written, the earliest first, and whom it touches",
            description =
                    "One item for each import or single write that changed anything. To follow the log, ask again with the `cursor`"
                            + " of the last item: no item is missed, none comes twice. Items are kept for a while; whoever stopped before the"
                            + " first one that is kept is told once that everybody is touched. A page ends early where it tells many keys.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(
            responseCode = "400",
            description = "INVALID_CURSOR, INVALID_REQUEST, INVALID_VALUE, UNKNOWN_PARAMETER")
    public Page<Change> list(@BeanParam @Valid PageRequest page) {
        return log.page(page);
    }
}
