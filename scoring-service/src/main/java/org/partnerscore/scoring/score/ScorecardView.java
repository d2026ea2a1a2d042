package org.partnerscore.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.MetricScore;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.TrackScore;
import org.partnerscore.scoring.facts.Stale;

/** A scorecard as the API shows it: every number computed exactly and rounded half up to at most six places. */
@Schema(name = "Scorecard")
record ScorecardView(
        @Schema(examples = "4711") String partnerId,

        @Schema(examples = "modern-work") String solutionArea,

        @Schema(examples = "2023-09-15") LocalDate asOf,

        @Schema(
                implementation = String.class,
                description = "The last calendar month that ended before the month of asOf began",
                examples = "2023-08")
        YearMonth measurementMonth,

        @Schema(description = "Day of the area's rule file", examples = "2022-10-03")
        LocalDate edition,

        @Schema(description = "Day of the program's rule file", examples = "2023-09-06")
        LocalDate programEdition,

        @Schema(description = "The track whose score counts", examples = "enterprise")
        String track,

        @Schema(examples = "77.5") BigDecimal total,

        @Schema(description = "The total as people read it", examples = "78")
        int displayTotal,

        @Schema(description = "Whether the shown track qualifies")
        boolean qualified,

        List<TrackView> tracks,

        @Schema(description = "Usage that the score looked for and nobody delivered; the first hundred")
        List<GapView> gaps,

        @Schema(examples = "0") int gapCount,

        @Schema(
                description = "The services whose records were read earlier, because one of them did not answer now;"
                        + " that one first. Empty = everything was read for this answer")
        List<StaleView> stale,

        Instant computedAt) {

    @Schema(name = "Track")
    record TrackView(
            @Schema(examples = "enterprise") String track,
            @Schema(examples = "77.5") BigDecimal total,
            boolean qualified,
            List<MetricView> metrics) {

        static TrackView of(TrackScore score) {
            return new TrackView(
                    score.track(),
                    score.total().rounded(),
                    score.qualified(),
                    score.metrics().stream().map(MetricView::of).toList());
        }
    }

    @Schema(name = "Metric")
    record MetricView(
            @Schema(examples = "usage-growth") String metric,
            @Schema(examples = "customer-success") String category,
            @Schema(examples = "15") BigDecimal points,
            @Schema(examples = "30") int maxPoints,

            @Schema(
                    nullable = true,
                    description = "Signed and uncapped, in the target's unit; null where the program defines none",
                    examples = "2000")
            BigDecimal value,

            @Schema(examples = "4000") long target,

            @Schema(
                    description = "The association types that count together; absent for skilling",
                    examples = "CPOR+DPOR")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String option,

            @Schema(description = "Why there is no value") @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason) {

        static MetricView of(MetricScore score) {
            return new MetricView(
                    score.metric().name(),
                    score.metric().category().slug(),
                    score.points().rounded(),
                    score.maxPoints(),
                    score.value().map(Fraction::rounded).orElse(null),
                    score.target(),
                    score.option().orElse(null),
                    score.reason().orElse(null));
        }
    }

    static ScorecardView of(Scorecard card, List<Stale> stale, Instant computedAt) {
        return new ScorecardView(
                card.partnerId(),
                card.solutionArea(),
                card.asOf(),
                card.measurementMonth(),
                card.edition(),
                card.programEdition(),
                card.track(),
                card.total().rounded(),
                card.displayTotal(),
                card.qualified(),
                card.tracks().stream().map(TrackView::of).toList(),
                GapView.first(card.gaps()),
                card.gaps().size(),
                stale.stream().map(StaleView::of).toList(),
                computedAt);
    }

    ScorecardView withComputedAt(Instant instant) {
        return new ScorecardView(
                partnerId,
                solutionArea,
                asOf,
                measurementMonth,
                edition,
                programEdition,
                track,
                total,
                displayTotal,
                qualified,
                tracks,
                gaps,
                gapCount,
                stale,
                instant);
    }
}
