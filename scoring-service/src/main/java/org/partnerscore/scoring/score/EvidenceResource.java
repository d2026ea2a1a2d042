package org.partnerscore.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.paging.Paged;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.explanation.EvidenceRow;

/** The records that contribute to one metric of a score. */
@Path("/api/v1/scores/{partnerId}/{area}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
@ScoreErrors
public class EvidenceResource {

    /** A page of contributions, with what they contribute to. */
    @Schema(name = "Evidence")
    record EvidenceView(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "modern-work") String solutionArea,
            @Schema(examples = "2023-09-15") LocalDate asOf,

            @Schema(implementation = String.class, examples = "2023-08")
            YearMonth measurementMonth,

            @Schema(examples = "2022-10-03") LocalDate edition,
            @Schema(examples = "2023-09-06") LocalDate programEdition,
            @Schema(examples = "enterprise") String track,
            @Schema(examples = "usage-growth") String metric,

            @Schema(description = "Absent for skilling", examples = "CPOR+DPOR")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String option,

            @Schema(description = "Of the option, after floor and cap", examples = "15")
            BigDecimal points,

            @Schema(nullable = true, description = "null where the program defines none", examples = "2000")
            BigDecimal value,

            @Schema(examples = "4000") long target,
            List<ContributionView> items,

            @Schema(nullable = true, description = "Cursor for `after` of the next page; null on the last page")
            String next,

            List<GapView> gaps,
            int gapCount,
            List<StaleView> stale,
            Instant computedAt)
            implements Paged {

        static EvidenceView of(Scored scored, Evidence evidence, Page<EvidenceRow> page) {
            ScorecardView card = scored.view();
            return new EvidenceView(
                    card.partnerId(),
                    card.solutionArea(),
                    card.asOf(),
                    card.measurementMonth(),
                    card.edition(),
                    card.programEdition(),
                    evidence.track(),
                    evidence.metric(),
                    evidence.option().name().orElse(null),
                    evidence.option().points().rounded(),
                    evidence.option().value().map(Fraction::rounded).orElse(null),
                    evidence.option().option().target(),
                    page.items().stream().map(ContributionView::of).toList(),
                    page.next(),
                    card.gaps(),
                    card.gapCount(),
                    card.stale(),
                    card.computedAt());
        }
    }

    @Schema(name = "Contribution", description = "What one tenant, entry or person contributes")
    record ContributionView(
            @Schema(
                    description = "Unique in the list: tenantId, tenantId/product or individualId",
                    examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11/teams")
            String key,

            @Schema(description = "What it is, in a sentence")
            String text,

            @Schema(description = "In the unit of the metric's target", examples = "250")
            BigDecimal value,

            @Schema(description = "Before floor and cap of the metric; may be negative", examples = "1.875")
            BigDecimal points,

            @Schema(description = "Where rounding changed the points", examples = "10/3")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String exact,

            List<NodeView.RecordView> records) {

        static ContributionView of(EvidenceRow row) {
            return new ContributionView(
                    row.key(),
                    row.text(),
                    row.value().rounded(),
                    row.points().rounded(),
                    row.points().isChangedByRounding() ? row.points().toString() : null,
                    row.records().stream().map(NodeView.RecordView::of).toList());
        }
    }

    private final Scoring scoring;
    private final Evidences evidences;
    private final AsOf asOf;

    EvidenceResource(Scoring scoring, Evidences evidences, AsOf asOf) {
        this.scoring = scoring;
        this.evidences = evidences;
        this.asOf = asOf;
    }

    @GET
    @Operation(
            operationId = "getEvidence",
            summary = "What contributes to one metric, record by record",
            description = "Every contribution that is not zero, by points descending, then by key.")
    @APIResponse(responseCode = "200", description = "A page of contributions")
    public EvidenceView evidence(
            @Parameter(example = "4711") @PathParam("partnerId") String partnerId,
            @Parameter(example = "modern-work") @PathParam("area") String area,
            @Parameter(required = true, example = "usage-growth") @QueryParam("metric") String metric,
            @Parameter(description = "The shown track unless given", example = "enterprise") @QueryParam("track")
                    String track,
            @Parameter(description = "The option that counts unless given; none for skilling", example = "CPOR")
                    @QueryParam("option")
                    String option,
            @Parameter(description = "The day; today (UTC) unless given", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day,
            @BeanParam @Valid PageRequest page) {
        LocalDate asked = asOf.orToday(day);
        EvidenceFilter filter = new EvidenceFilter(metric, track, option);
        evidences.requireKnown(area, asked, filter);
        Scored scored = scoring.score(partnerId, area, asked);
        Evidence evidence = evidences.find(scored.card(), filter);
        return EvidenceView.of(scored, evidence, evidence.page(page));
    }
}
