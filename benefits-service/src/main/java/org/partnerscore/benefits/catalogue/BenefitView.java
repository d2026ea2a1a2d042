package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Benefit", description = "Something the program gives.")
record BenefitView(
        @Schema(description = "Code, stable over editions and areas", examples = "microsoft-365-e5")
        String benefit,

        @Schema(examples = "Microsoft 365 E5") String name,

        @Schema(description = "A quantity is counted, a right may be used, a recognition is shown")
        Kind kind,

        @Schema(
                description = "What a quantity counts; null for rights and recognitions",
                examples = "users",
                nullable = true)
        String unit,

        @Schema(description = "Who gets how much of it") List<GrantView> grants,

        @Schema(description = "How it is taken into use; null where the program has no rule", nullable = true)
        ActivationView activation) {

    static BenefitView of(Benefit benefit, Optional<Activation> activation) {
        return new BenefitView(
                benefit.code(),
                benefit.name(),
                benefit.kind(),
                benefit.unit().orElse(null),
                benefit.grants().stream().map(GrantView::of).toList(),
                activation.map(ActivationView::of).orElse(null));
    }

    @Schema(name = "Grant", description = "How much of a benefit a designation or specialization gives.")
    record GrantView(
            @Schema(description = "What gives it") Grantor by,

            @Schema(
                    description = "Whose designation or specialization gives it; `common`: the designation of any area",
                    examples = "modern-work")
            Area area,

            @Schema(description = "Whose specializations give it, all of them; empty for designations")
            List<Category> categories,

            @Schema(description = "The only specializations that give it; empty if there are no only ones")
            List<String> specializations,

            @Schema(
                    description = "Grants of the benefit with the same word are one set, given once",
                    examples = "azure-core",
                    nullable = true)
            String once,

            @Schema(
                    description = "In the benefit's unit; null where nothing is counted or the number is not published",
                    examples = "200",
                    nullable = true)
            Integer quantity,

            @Schema(description = "Whether there is a quantity that is not published")
            boolean unpublished,

            @Schema(nullable = true) String note,

            @Schema(description = "First day of the edition that says so", examples = "2022-10-03")
            LocalDate edition,

            CitationView source) {

        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.by(),
                    grant.area(),
                    grant.categories(),
                    grant.specializations(),
                    grant.sharedAs().orElse(null),
                    grant.quantity().orElse(null),
                    grant.unpublished(),
                    grant.note().orElse(null),
                    grant.edition(),
                    CitationView.of(grant.source()));
        }
    }
}
