package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.CitationView;

@Schema(name = "Specialization", description = "A specialization as it is on a day.")
record SpecializationView(
        @Schema(
                description = "Code: made of its first name, and kept when it is renamed",
                examples = "kubernetes-on-microsoft-azure")
        String specialization,

        @Schema(examples = "Kubernetes on Microsoft Azure") String name,

        @Schema(description = "What it counts with when benefits stack")
        Category category,

        @Schema(description = "First day on which it can be earned", examples = "2022-10-03")
        LocalDate from,

        @Schema(description = "First day on which nobody can start it any more, if that is known", nullable = true)
        LocalDate newUntil,

        @Schema(description = "First day on which it cannot be renewed any more, if that is known", nullable = true)
        LocalDate until,

        @Schema(description = "What it was or will be merged into", nullable = true)
        String successor,

        @Schema(description = "Who says that it ends", nullable = true)
        CitationView retirement,

        @Schema(description = "Every name it had or has") List<NameView> names,

        DesignationsView designations,
        RequirementView performance,
        RequirementView skilling,
        EvidenceView evidence,

        @Schema(description = "What an audit of this category costs the partner; empty where none is published")
        List<AuditFeeView> auditFees) {

    static SpecializationView of(Specialization it, LocalDate day, Collection<AuditFee> fees) {
        Specialization.Coverage coverage = it.coverageOn(day);
        Specialization.Evidence evidence = it.evidenceOn(day);
        return new SpecializationView(
                it.code(),
                it.nameOn(day),
                it.category(),
                it.from(),
                it.newUntil().orElse(null),
                it.until().orElse(null),
                it.successor().orElse(null),
                it.retirement().map(CitationView::of).orElse(null),
                it.names().stream()
                        .map(name -> new NameView(name.from(), name.name(), CitationView.of(name.source())))
                        .toList(),
                new DesignationsView(
                        coverage.all(),
                        coverage.areas().stream().sorted().toList(),
                        coverage.from(),
                        CitationView.of(coverage.source())),
                RequirementView.of(it.performanceOn(day)),
                RequirementView.of(it.skillingOn(day)),
                new EvidenceView(
                        evidence.by(),
                        evidence.count().orElse(null),
                        evidence.from(),
                        CitationView.of(evidence.source())),
                evidence.by() != Proof.AUDIT
                        ? List.of()
                        : fees.stream()
                                .map(fee -> new AuditFeeView(
                                        fee.modules(),
                                        fee.usd(),
                                        fee.approximate(),
                                        fee.hours().orElse(null),
                                        fee.from(),
                                        CitationView.of(fee.source())))
                                .toList());
    }

    @Schema(name = "SpecializationName")
    record NameView(LocalDate from, String name, CitationView source) {}

    @Schema(name = "SpecializationDesignations", description = "The designations that it rests on.")
    record DesignationsView(
            @Schema(description = "Whether every one must be held; otherwise one is enough")
            boolean all,

            List<Area> areas,
            LocalDate from,
            CitationView source) {}

    @Schema(name = "SpecializationRequirement")
    record RequirementView(
            @Schema(description = "Whether its thresholds are not published; a program reviewer decides then")
            boolean unpublished,

            List<ThresholdView> thresholds,
            @Schema(nullable = true) String note,
            LocalDate from,
            CitationView source) {

        static RequirementView of(Specialization.Requirement it) {
            return new RequirementView(
                    it.thresholds().isEmpty(),
                    it.thresholds().stream().map(ThresholdView::of).toList(),
                    it.note().orElse(null),
                    it.from(),
                    CitationView.of(it.source()));
        }
    }

    @Schema(name = "SpecializationThreshold")
    record ThresholdView(
            @Schema(examples = "people with SC-401") String of,
            @Schema(examples = "6") int atLeast,
            @Schema(examples = "people") String unit,

            @Schema(description = "Over how many months", nullable = true)
            Integer months,

            @Schema(description = "From at least how many customers", nullable = true)
            Integer customers,

            @Schema(description = "Thresholds of one path belong together, and one path is enough", nullable = true)
            Integer path) {

        static ThresholdView of(Specialization.Threshold it) {
            return new ThresholdView(
                    it.of(),
                    it.atLeast(),
                    it.unit(),
                    it.months().orElse(null),
                    it.customers().orElse(null),
                    it.path().orElse(null));
        }
    }

    @Schema(name = "SpecializationEvidence")
    record EvidenceView(
            Proof by,

            @Schema(description = "How many references or offers", nullable = true)
            Integer count,

            LocalDate from,
            CitationView source) {}

    @Schema(name = "AuditFee")
    record AuditFeeView(
            List<String> modules,
            @Schema(examples = "3600") int usd,
            boolean approximate,
            @Schema(nullable = true) Integer hours,
            LocalDate from,
            CitationView source) {}
}
