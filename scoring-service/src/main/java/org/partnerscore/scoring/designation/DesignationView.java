package org.partnerscore.scoring.designation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.engine.Days;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Missing;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.score.GapView;
import org.partnerscore.scoring.score.StaleView;

/** Where a partner stands in one area, as the API shows it. */
@Schema(name = "Designation")
record DesignationView(
        @Schema(examples = "modern-work") String solutionArea,
        Status status,

        @Schema(description = "First day of the window", examples = "2023-05-15")
        LocalDate windowFrom,

        @Schema(description = "Last day of the window; days after asOf are open", examples = "2023-10-15")
        LocalDate windowTo,

        @Schema(description = "The days of the window on which the partner qualified, neighbouring ones together")
        List<DaysView> qualifiedDays,

        @Schema(description = "Every month of which a day lies in the window and not after asOf")
        List<MonthView> months,

        @Schema(description = "What the track that counts lacks on asOf; empty where every point is won")
        List<MissingView> missing,

        @Schema(description = "Day of the area's rule file in force on asOf; other days are judged by theirs")
        LocalDate edition,

        @Schema(description = "Day of the program's rule file in force on asOf, which says what the window is")
        LocalDate programEdition,

        @Schema(description = "Usage that the scores looked for and nobody delivered; the first hundred")
        List<GapView> gaps,

        @Schema(examples = "0") int gapCount,

        @Schema(
                description = "The services whose records were read earlier for at least one month, because one of them"
                        + " did not answer now, with the earliest instant")
        List<StaleView> stale,

        Instant computedAt) {

    /** Whether a day of the window qualifies; who is enrolled is benefits-service's to know. */
    @Schema(name = "DesignationStatus")
    enum Status {
        @JsonProperty("in-progress")
        IN_PROGRESS,
        @JsonProperty("qualified")
        QUALIFIED
    }

    @Schema(name = "Days", description = "Both days are included")
    record DaysView(
            @Schema(examples = "2023-09-02") LocalDate from,
            @Schema(examples = "2023-10-15") LocalDate to) {

        static DaysView of(Days days) {
            return new DaysView(days.from(), days.to());
        }
    }

    @Schema(name = "BestOfMonth")
    record MonthView(
            @Schema(implementation = String.class, examples = "2023-09")
            YearMonth month,

            @Schema(
                    nullable = true,
                    description = "Highest total on a day of the month; null where no usage has been delivered for any",
                    examples = "77.5")
            BigDecimal best) {}

    @Schema(name = "Missing")
    record MissingView(
            @Schema(examples = "deployments") String metric,

            @Schema(
                    nullable = true,
                    description = "How much of the metric's value, or how many people to the next step that pays; null"
                            + " where something else than the value decides, which the text says",
                    examples = "9")
            BigDecimal by,

            @Schema(description = "What that is worth", examples = "22.5")
            BigDecimal points,

            @Schema(examples = "9 more deployments are worth 22.5 points through CPOR+DPOR.")
            String text) {

        static MissingView of(Missing missing, Explanation explanation) {
            return new MissingView(
                    missing.segment(),
                    missing.by().map(Fraction::rounded).orElse(null),
                    missing.points().rounded(),
                    explanation.sentence(missing));
        }
    }

    static DesignationView of(
            Designation designation, List<StaleView> stale, Explanation explanation, Instant computedAt) {
        return new DesignationView(
                designation.today().solutionArea(),
                designation.course().isQualified() ? Status.QUALIFIED : Status.IN_PROGRESS,
                designation.span().window().from(),
                designation.span().window().to(),
                designation.course().qualifiedDays().stream().map(DaysView::of).toList(),
                designation.course().best().entrySet().stream()
                        .map(month -> new MonthView(
                                month.getKey(),
                                month.getValue().map(Fraction::rounded).orElse(null)))
                        .toList(),
                designation.missing().stream()
                        .map(missing -> MissingView.of(missing, explanation))
                        .toList(),
                designation.today().edition(),
                designation.today().programEdition(),
                GapView.first(designation.gaps()),
                designation.gaps().size(),
                stale,
                computedAt);
    }
}
