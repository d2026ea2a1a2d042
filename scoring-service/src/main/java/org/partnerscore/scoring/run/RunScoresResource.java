package org.partnerscore.scoring.run;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.scoring.score.ScoreFilter;

/** What a run came to. */
@Path("/api/v1/score-runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "score-runs")
@APIResponse(responseCode = "404", description = "RUN_UNKNOWN")
public class RunScoresResource {

    /** What a {@link Page} looks like, for the API document alone: beside other formats it does not see the type. */
    @Schema(name = "ScoreRunScores")
    record ScoresPage(
            List<RunScoreView> items,
            @Schema(nullable = true) String next) {}

    private final Runs runs;
    private final RunScores scores;
    private final RunScoresExport export;
    private final Distribution distribution;

    RunScoresResource(Runs runs, RunScores scores, RunScoresExport export, Distribution distribution) {
        this.runs = runs;
        this.scores = scores;
        this.export = export;
        this.distribution = distribution;
    }

    @GET
    @Path("/scores")
    @Operation(
            operationId = "listScoreRunScores",
            summary = "The scores of a run, beside those of the run before",
            description = "While it runs, those that are done. As CSV or NDJSON all that the filters pass.")
    @APIResponse(
            responseCode = "200",
            description = "A page of scores, by partnerId and area, or by points descending",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoresPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "INVALID_VALUE, INVALID_NUMBER, INVALID_CURSOR, INVALID_REQUEST, UNKNOWN_PARAMETER")
    public Page<RunScoreView> list(
            @PathParam("id") UUID id,
            @BeanParam ScoreFilter filter,
            @Parameter(
                            description = "Only scores that gained or lost qualification, went up or down, or are new,"
                                    + " against the run before; listed by partner",
                            schema = @Schema(enumeration = {"gained", "lost", "up", "down", "new"}))
                    @QueryParam("change")
                    String change,
            @BeanParam @Valid PageRequest page) {
        runs.require(id);
        return scores.list(id, filter, Optional.ofNullable(change).map(Change::of), page);
    }

    @GET
    @Path("/scores")
    @Produces(FeedExport.CSV)
    @Operation(operationId = "listScoreRunScores", hidden = true) // documented with the list
    public StreamingOutput csv(
            @PathParam("id") UUID id, @BeanParam ScoreFilter filter, @QueryParam("change") String change) {
        Selection all = all(id, filter, change);
        return out -> export.csv(all, out);
    }

    @GET
    @Path("/scores")
    @Produces(FeedExport.NDJSON)
    @Operation(operationId = "listScoreRunScores", hidden = true) // documented with the list
    public StreamingOutput ndjson(
            @PathParam("id") UUID id, @BeanParam ScoreFilter filter, @QueryParam("change") String change) {
        Selection all = all(id, filter, change);
        return out -> export.ndjson(all, out);
    }

    private Selection all(UUID id, ScoreFilter filter, String change) {
        runs.require(id);
        return scores.all(id, filter, Optional.ofNullable(change).map(Change::of));
    }

    @GET
    @Path("/errors")
    @Operation(operationId = "listScoreRunErrors", summary = "The partners that a run has no scores for, and why")
    @APIResponse(responseCode = "200", description = "A page of errors, by partnerId")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, INVALID_REQUEST, UNKNOWN_PARAMETER")
    public Page<PartnerError> errors(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        runs.require(id);
        return scores.errors(id, page);
    }

    @GET
    @Path("/distribution")
    @Tagged
    @Operation(
            operationId = "getScoreRunDistribution",
            summary = "How the scores of a run are spread",
            description = "By area: bands of ten points, how many qualify, nearly do, or changed since the run before."
                    + " While it runs, of the scores that are done.")
    @APIResponse(responseCode = "200", description = "The areas that have scores")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public Distribution.View distribution(@PathParam("id") UUID id) {
        runs.require(id);
        return distribution.of(id);
    }
}
