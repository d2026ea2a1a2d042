package org.partnerscore.scoring.score;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Problem;
import org.partnerscore.common.problem.ProblemMapper;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;

/** The scores that were computed for a day. */
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class StoredScoreResource {

    private static final String BY_POINTS = "points";

    private final StoredScores stored;
    private final Areas areas;
    private final AsOf asOf;

    StoredScoreResource(StoredScores stored, Areas areas, AsOf asOf) {
        this.stored = stored;
        this.areas = areas;
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
                            + " INVALID_CURSOR, UNKNOWN_PARAMETER",
            content = @Content(mediaType = ProblemMapper.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Page<ScorecardView> list(
            @Parameter(description = "One area; all of them unless given", example = "modern-work") @QueryParam("area")
                    String area,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day,
            @Parameter(description = "Totals of at least so many points", example = "65") @QueryParam("minPoints")
                    BigDecimal minPoints,
            @Parameter(description = "Totals of at most so many points", example = "69.99") @QueryParam("maxPoints")
                    BigDecimal maxPoints,
            @Parameter(
                            description = "`points` = the highest total first; else by partnerId, then area",
                            schema = @Schema(enumeration = BY_POINTS))
                    @QueryParam("sort")
                    String sort,
            @BeanParam @Valid PageRequest page) {
        StoredScores.Filter filter = new StoredScores.Filter(
                asOf.orToday(day), known(area), Optional.ofNullable(minPoints), Optional.ofNullable(maxPoints));
        return isByPoints(sort) ? stored.byPoints(filter, page) : stored.byPartner(filter, page);
    }

    private Optional<String> known(String area) {
        if (area != null && !areas.known().contains(area)) {
            throw Refusal.invalidQuery(
                    "area", "INVALID_VALUE", "area must be one of " + String.join(", ", areas.known()) + ".");
        }
        return Optional.ofNullable(area);
    }

    private static boolean isByPoints(String sort) {
        if (sort != null && !sort.equals(BY_POINTS)) {
            throw Refusal.invalidQuery("sort", "INVALID_VALUE", "sort must be points.");
        }
        return sort != null;
    }
}
