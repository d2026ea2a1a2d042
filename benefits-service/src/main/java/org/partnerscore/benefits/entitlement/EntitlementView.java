package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.CitationView;
import org.partnerscore.benefits.catalogue.Grantor;
import org.partnerscore.benefits.catalogue.Kind;

@Schema(name = "Entitlement", description = "A benefit that a partner has, or would have by enrolling.")
record EntitlementView(
        @Schema(description = "Code of the benefit", examples = "microsoft-365-e5")
        String benefit,

        @Schema(examples = "Microsoft 365 E5") String name,
        Kind kind,

        @Schema(
                description = "In the unit, on the day; null where nothing is counted or a part is not published",
                examples = "200",
                nullable = true)
        BigDecimal quantity,

        @Schema(description = "Whether there is a quantity that is not published")
        boolean unpublished,

        @Schema(description = "What is counted; null for rights and recognitions", examples = "users", nullable = true)
        String unit,

        @Schema(
                description = "Why the quantity is not the sum of the sources: a decision about this partner alone",
                nullable = true)
        String exception,

        @Schema(description = "How much of it is in use", examples = "12")
        BigDecimal used,

        @Schema(description = "First day; null before enrolment", nullable = true)
        LocalDate from,

        @Schema(description = "First day without it, as things stand; null before enrolment", nullable = true)
        LocalDate to,

        @Schema(description = "What brings it, and who says so")
        List<SourceView> sources,

        @Schema(
                description = "qualified: what enrolling would give; enrolled: what the partner has",
                enumeration = {"qualified", "enrolled"})
        String basis,

        @Schema(description = "What happens to it next", examples = "Ends on 2024-02-01 unless renewed.")
        String next) {

    static EntitlementView of(Entitlement entitlement, BigDecimal used) {
        boolean enrolled = entitlement.basis() == Entitlement.Basis.ENROLLED;
        return new EntitlementView(
                entitlement.benefit().code(),
                entitlement.benefit().name(),
                entitlement.benefit().kind(),
                entitlement.granted().orElse(null),
                entitlement.unpublished(),
                entitlement.benefit().unit().orElse(null),
                entitlement.exception().map(Entitlement.Exemption::reason).orElse(null),
                enrolled ? used : BigDecimal.ZERO,
                entitlement.from().orElse(null),
                entitlement.to().orElse(null),
                entitlement.sources().stream().map(SourceView::of).toList(),
                entitlement.basis().name().toLowerCase(Locale.ROOT),
                entitlement.next());
    }

    @Schema(name = "EntitlementSource", description = "What brings an entitlement, and who says so.")
    record SourceView(
            Grantor by,

            @Schema(description = "The area of the designation", examples = "modern-work", nullable = true)
            Area solutionArea,

            @Schema(description = "Code of the specialization", nullable = true)
            String specialization,

            @Schema(
                    description = "How much of the quantity it brings on the day; 0 with a reason",
                    examples = "200",
                    nullable = true)
            Integer quantity,

            @Schema(description = "Why it brings nothing", nullable = true)
            String reason,

            @Schema(description = "First day of its benefits", nullable = true)
            LocalDate from,

            @Schema(description = "First day without them, as things stand", nullable = true)
            LocalDate to,

            @Schema(nullable = true) String note,

            @Schema(description = "First day of the catalogue's edition that says so", examples = "2022-10-03")
            LocalDate edition,

            CitationView source) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.grant().by(),
                    source.held().solutionArea().orElse(null),
                    source.held().specialization().orElse(null),
                    source.quantity().orElse(null),
                    source.reason().orElse(null),
                    source.held().from().orElse(null),
                    source.held().to().orElse(null),
                    source.grant().note().orElse(null),
                    source.grant().edition(),
                    CitationView.of(source.grant().source()));
        }
    }
}
