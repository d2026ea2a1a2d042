package org.partnerscore.scoring.score;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.time.AsOf;

/** The scores that were computed for a day. */
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class StoredScoreResource {

    private final StoredScores stored;
    private final AsOf asOf;

    StoredScoreResource(StoredScores stored, AsOf asOf) {
        this.stored = stored;
        this.asOf = asOf;
    }

    @GET
    @Operation(
            operationId = "listScores",
            summary = "The scores that were computed for a day",
            description =
                    "Every score computed from facts that are not stale is stored, moments later, in place of the one before"
                            + " it for the same partner, area and day. A partner that nobody asked for is not here.")
    @APIResponse(
            responseCode = "200",
            description = "A page of scorecards, by partnerId and area, or by points descending")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is wrong in itself: AS_OF_OUT_OF_RANGE, INVALID_DATE, INVALID_NUMBER, INVALID_VALUE,"
                            + " INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<ScorecardView> list(
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day,
            @BeanParam ScoreFilter filter,
            @BeanParam @Valid PageRequest page) {
        return stored.list(asOf.orToday(day), filter, page);
    }
}
