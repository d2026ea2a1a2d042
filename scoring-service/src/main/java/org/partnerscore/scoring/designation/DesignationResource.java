package org.partnerscore.scoring.designation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.score.ScoreErrors;
import org.partnerscore.scoring.score.StaleView;

/** Whether a partner qualifies for designations. */
@Path("/api/v1/designations/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designations", description = "Qualified or in progress, over the days of the program's window")
@ScoreErrors
public class DesignationResource {

    @Schema(name = "Designations")
    record DesignationsView(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "2023-10-15") LocalDate asOf,

            @Schema(nullable = true, description = "As the caller named it; null for who is not enrolled")
            LocalDate anniversary,

            @Schema(description = "One for each area whose rules are in force on the day")
            List<DesignationView> items) {}

    private final Designations designations;
    private final Explanation explanation;
    private final AsOf asOf;
    private final Clock clock;

    DesignationResource(Designations designations, Explanation explanation, AsOf asOf, Clock clock) {
        this.designations = designations;
        this.explanation = explanation;
        this.asOf = asOf;
        this.clock = clock;
    }

    @GET
    @Tagged
    @Operation(
            operationId = "getDesignations",
            summary = "Where a partner stands on the way to each designation",
            description =
                    "The window is that of the program's rules in force on asOf: the one that ends with asOf, or, for a"
                            + " partner that is enrolled, the one around the anniversary. One qualified day of it is"
                            + " enough. Days are judged now, from what is recorded now, by the rules of each day; a day"
                            + " whose measurement month is not loaded says nothing.")
    @APIResponse(responseCode = "200", description = "Status, days, best scores and what is missing, for each area")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public DesignationsView all(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-10-15") @QueryParam("asOf")
                    LocalDate day,
            @Parameter(
                            description =
                                    "The enrolment's anniversary, up to 366 days after asOf; absent = not enrolled. Otherwise"
                                            + " ANNIVERSARY_OUT_OF_RANGE",
                            example = "2024-08-15")
                    @QueryParam("anniversary")
                    LocalDate anniversary) {
        LocalDate asked = asOf.orToday(day);
        Span span = anniversary == null ? designations.notEnrolled(asked) : designations.enrolled(asked, anniversary);
        Designations.Found found = designations.of(partnerId, span);
        List<StaleView> stale = found.stale().stream().map(StaleView::of).toList();
        Instant now = clock.instant();
        return new DesignationsView(
                partnerId,
                asked,
                anniversary,
                found.designations().stream()
                        .map(designation -> DesignationView.of(designation, stale, explanation, now))
                        .toList());
    }
}
