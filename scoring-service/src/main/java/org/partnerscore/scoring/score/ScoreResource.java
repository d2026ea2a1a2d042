package org.partnerscore.scoring.score;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.http.TaggedBody;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.explanation.ExplanationNode;

/** A partner's scores on one day. */
@Path("/api/v1/scores/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores", description = "Partner capability scores, with what they rest on")
@ScoreErrors
public class ScoreResource {

    @Schema(name = "Scores")
    record ScoresView(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "2023-09-15") LocalDate asOf,

            @Schema(description = "One for each area whose rules are in force on the day")
            List<ScorecardView> items) {}

    @Schema(name = "Explanation")
    record ExplanationView(
            @JsonUnwrapped ScorecardView scorecard,

            @Schema(implementation = NodeView.class) @JsonSerialize(using = ExplanationWriter.class)
            ExplanationNode tree) {}

    private final Scoring scoring;
    private final ExplainedScores explained;
    private final AsOf asOf;

    ScoreResource(Scoring scoring, ExplainedScores explained, AsOf asOf) {
        this.scoring = scoring;
        this.explained = explained;
        this.asOf = asOf;
    }

    @GET
    @Tagged
    @Operation(
            operationId = "getScores",
            summary = "A partner's scores in every area",
            description = "Computed now from what is recorded now, by the rules in force on the day.")
    @APIResponse(responseCode = "200", description = "A scorecard for each area whose rules are in force")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public ScoresView all(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        LocalDate asked = asOf.orToday(day);
        return new ScoresView(
                partnerId,
                asked,
                scoring.inEveryArea(partnerId, asked).stream().map(Scored::view).toList());
    }

    @GET
    @Path("/{area}")
    @Tagged
    @Operation(
            operationId = "getScore",
            summary = "A partner's score in one area",
            description =
                    "Every track and every metric. Computed now from what is recorded now, by the rules in force on the day.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public ScorecardView one(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(example = "modern-work") @PathParam("area") String area,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        return scoring.score(partnerId, area, asOf.orToday(day)).view();
    }

    @GET
    @Path("/{area}/explanation")
    @Tagged
    @Operation(
            operationId = "getExplanation",
            summary = "What a score rests on, down to records and rules",
            description =
                    "The scorecard with the tree that it was computed by: each node tells in a sentence what it is worth,"
                            + " the clause that made it so, and the versions of the records it rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard and its tree",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public TaggedBody explain(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(example = "modern-work") @PathParam("area") String area,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        return explained.of(scoring.score(partnerId, area, asOf.orToday(day)));
    }
}
