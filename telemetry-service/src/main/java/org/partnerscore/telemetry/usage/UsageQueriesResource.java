package org.partnerscore.telemetry.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage of many tenants at once: the call that a score hangs on. */
@Path("/api/v1/usage/queries")
@Tag(name = "usage")
public class UsageQueriesResource {

    private final UsageAnswers answers;

    UsageQueriesResource(UsageAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "queryUsage",
            summary = "Read the usage of many tenants, products and months at once, in columns",
            description = "A read, safe to repeat. All selections are of one snapshot. At most 100 selections with"
                    + " 20,000 tenant ids in total.")
    @APIResponse(
            responseCode = "200",
            description = "What was used",
            content = @Content(schema = @Schema(implementation = UsageAnswer.class)))
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, UNKNOWN_MEMBER, FROM_AFTER_TO, TOO_MANY_TENANTS")
    public StreamingOutput query(@NotNull @Valid UsageQuery query) {
        query.check();
        return out -> answers.write(query, out);
    }
}
