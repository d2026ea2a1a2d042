package org.partnerscore.scoring.score;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;

/** A partner's score month by month. */
@Path("/api/v1/scores/{partnerId}/{area}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
@ScoreErrors
public class HistoryResource {

    @Schema(name = "History")
    record HistoryView(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "modern-work") String solutionArea,

            @Schema(implementation = String.class, examples = "2022-10")
            YearMonth from,

            @Schema(implementation = String.class, examples = "2023-09")
            YearMonth to,

            List<MonthView> items) {}

    @Schema(name = "MonthOfHistory")
    record MonthView(
            @Schema(implementation = String.class, examples = "2023-08")
            YearMonth month,

            @JsonUnwrapped ScorecardView scorecard) {}

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @Tagged
    @Operation(
            operationId = "getHistory",
            summary = "A partner's score month by month",
            description =
                    "The score on the last day of each month, today's for the current one: computed now, from what is"
                            + " recorded now, by the rules of that day. At most 36 months.")
    @APIResponse(responseCode = "200", description = "A scorecard for each month, the earliest first")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public HistoryView history(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(example = "modern-work") @PathParam("area") String area,
            @Parameter(
                            description = "First month; eleven months before `to` unless given",
                            schema = @Schema(implementation = String.class),
                            example = "2023-01")
                    @QueryParam("from")
                    YearMonth from,
            @Parameter(
                            description = "Last month; the current one unless given",
                            schema = @Schema(implementation = String.class),
                            example = "2023-09")
                    @QueryParam("to")
                    YearMonth to) {
        Months months = history.months(from, to);
        return new HistoryView(
                partnerId,
                area,
                months.from(),
                months.to(),
                history.scores(partnerId, area, months).stream()
                        .map(scored ->
                                new MonthView(YearMonth.from(scored.card().asOf()), scored.view()))
                        .toList());
    }
}
