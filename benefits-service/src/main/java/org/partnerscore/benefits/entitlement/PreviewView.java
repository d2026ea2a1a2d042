package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Kind;

@Schema(
        name = "EntitlementPreview",
        description = "What would be different with what is gained and without what is lost.")
record PreviewView(
        @Schema(examples = "4711") String partnerId,
        LocalDate asOf,
        List<String> gained,
        List<String> lost,

        @Schema(description = "The benefits that change, by code")
        List<DifferenceView> items,

        LocalDate catalogueEdition,
        Instant computedAt) {

    @Schema(name = "EntitlementDifference")
    record DifferenceView(
            @Schema(examples = "microsoft-365-e5") String benefit,
            String name,
            Kind kind,

            @Schema(nullable = true, examples = "users") String unit,

            @Schema(
                    description =
                            "added, ends, more, less, or moved if only its sources differ or a number is not published",
                    enumeration = {"added", "ends", "more", "less", "moved"})
            String change,

            @Schema(description = "Null where nothing is counted, held or published", nullable = true)
            BigDecimal before,

            @Schema(nullable = true) BigDecimal after,

            @Schema(description = "Whether a quantity before or after is not published")
            boolean unpublished,

            @Schema(description = "How much of it is in use now")
            BigDecimal used,

            @Schema(
                    description =
                            "How much of what is in use now would not be covered any more; null where a number is not published",
                    nullable = true)
            BigDecimal uncovered) {

        static DifferenceView of(Preview.Difference difference, BigDecimal used) {
            Entitlement any = difference.any();
            boolean held = difference.before().filter(Entitlement::isInForce).isPresent();
            boolean holds = difference.after().filter(Entitlement::isInForce).isPresent();
            BigDecimal before =
                    difference.before().flatMap(Entitlement::granted).orElse(null);
            BigDecimal after = difference.after().flatMap(Entitlement::granted).orElse(null);
            boolean unpublished = difference
                            .before()
                            .filter(Entitlement::unpublished)
                            .isPresent()
                    || difference.after().filter(Entitlement::unpublished).isPresent();
            return new DifferenceView(
                    any.benefit().code(),
                    any.benefit().name(),
                    any.benefit().kind(),
                    any.benefit().unit().orElse(null),
                    change(held, holds, before, after),
                    before,
                    after,
                    unpublished,
                    used,
                    holds && after == null
                            ? null
                            : used.subtract(after == null ? BigDecimal.ZERO : after)
                                    .max(BigDecimal.ZERO));
        }

        private static String change(boolean held, boolean holds, BigDecimal before, BigDecimal after) {
            if (held != holds) {
                return holds ? "added" : "ends";
            }
            if (before == null || after == null || before.compareTo(after) == 0) {
                return "moved";
            }
            return before.compareTo(after) < 0 ? "more" : "less";
        }
    }
}
