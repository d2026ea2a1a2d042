package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.CitationView;
import org.partnerscore.benefits.catalogue.Grant;
import org.partnerscore.benefits.catalogue.Grantor;
import org.partnerscore.benefits.catalogue.Kind;

@Schema(name = "Entitlement", description = "A benefit that a partner has, or would have by enrolling.")
record EntitlementView(
        @Schema(description = "Code of the benefit", examples = "microsoft-365-e5")
        String benefit,

        @Schema(examples = "Microsoft 365 E5") String name,
        Kind kind,

        @Schema(
                description = "In the unit; null where nothing is counted or the number is not published",
                examples = "200",
                nullable = true)
        Integer quantity,

        @Schema(description = "Whether there is a quantity that is not published")
        boolean unpublished,

        @Schema(description = "What is counted; null for rights and recognitions", examples = "users", nullable = true)
        String unit,

        @Schema(description = "How much of it is in use", examples = "0")
        int used,

        @Schema(description = "First day; null before enrolment", nullable = true)
        LocalDate from,

        @Schema(description = "Day on which it ends; null before enrolment", nullable = true)
        LocalDate to,

        @Schema(description = "What brings it, and who says so")
        List<SourceView> sources,

        @Schema(
                description = "qualified: what enrolling would give; enrolled: what the partner has",
                enumeration = {"qualified", "enrolled"})
        String basis,

        @Schema(
                description = "What happens to it next",
                examples = "Enrolling in modern-work gives 200 users, from the day of enrolment to the membership's"
                        + " anniversary.")
        String next) {

    private static final String QUALIFIED = "qualified";

    static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(
                entitlement.benefit().code(),
                entitlement.benefit().name(),
                entitlement.benefit().kind(),
                entitlement.quantity().orElse(null),
                entitlement.unpublished(),
                entitlement.benefit().unit().orElse(null),
                0,
                null,
                null,
                entitlement.grants().stream()
                        .map(grant -> SourceView.of(entitlement.solutionArea(), grant))
                        .toList(),
                QUALIFIED,
                entitlement.next());
    }

    @Schema(name = "EntitlementSource", description = "What brings an entitlement, and who says so.")
    record SourceView(
            Grantor by,

            @Schema(description = "The area of the designation", examples = "modern-work")
            Area solutionArea,

            @Schema(description = "How much of the quantity it brings", examples = "200", nullable = true)
            Integer quantity,

            @Schema(nullable = true) String note,

            @Schema(description = "First day of the catalogue's edition that says so", examples = "2022-10-03")
            LocalDate edition,

            CitationView source) {

        static SourceView of(Area solutionArea, Grant grant) {
            return new SourceView(
                    grant.by(),
                    solutionArea,
                    grant.quantity().orElse(null),
                    grant.note().orElse(null),
                    grant.edition(),
                    CitationView.of(grant.source()));
        }
    }
}
