package org.partnerscore.scoring.freshness;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far stored scores are behind the feeds. */
@Path("/api/v1/score-runs/freshness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "score-runs")
public class FreshnessResource {

    private final Freshness freshness;

    FreshnessResource(Freshness freshness) {
        this.freshness = freshness;
    }

    @GET
    @Operation(
            operationId = "getFreshness",
            summary = "How far the stored scores are behind the feeds",
            description =
                    "Of today, and of the day of the latest run that was asked for and completed: the scores of these two days"
                            + " follow the feeds.")
    @APIResponse(responseCode = "200", description = "Every feed that is followed")
    public FreshnessView get() {
        return new FreshnessView(freshness.feeds());
    }
}
