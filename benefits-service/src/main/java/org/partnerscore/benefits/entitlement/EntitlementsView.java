package org.partnerscore.benefits.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Entitlements", description = "What a partner is entitled to on a day.")
record EntitlementsView(
        @Schema(examples = "4711") String partnerId,
        LocalDate asOf,

        @Schema(description = "In the order of the benefits' codes; empty for a partner that is not qualified")
        List<EntitlementView> items,

        @Schema(description = "First day of the newest edition of the benefits catalogue that was applied")
        LocalDate catalogueEdition,

        @Schema(description = "Day of the area's rule file, as scoring-service reports it")
        LocalDate edition,

        @Schema(description = "Day of the program's rule file, as scoring-service reports it")
        LocalDate programEdition,

        Instant computedAt,

        @Schema(description = "What the score lacked, the first 100")
        List<Gap> gaps,

        int gapCount,

        @Schema(description = "Whose last answer stands in for a fresh one; empty in a fresh answer")
        List<Stale> stale) {

    static EntitlementsView of(Entitlements.Answer answer, Instant computedAt) {
        DesignationReport report = answer.report();
        return new EntitlementsView(
                report.partnerId(),
                report.asOf(),
                answer.entitlements().stream().map(EntitlementView::of).toList(),
                answer.catalogueEdition(),
                report.edition(),
                report.programEdition(),
                computedAt,
                report.gaps(),
                report.gapCount(),
                report.stale());
    }
}
