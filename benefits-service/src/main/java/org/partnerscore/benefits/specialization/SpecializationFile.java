package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Citation;

/** How the specializations of a category stand in their file; the schema says more about each member. */
record SpecializationFile(
        Category category,
        String title,
        List<String> decisions,
        Map<String, Document> documents,
        List<FeeEntry> auditFees,
        List<AnnouncedEntry> announced,
        List<Entry> specializations) {

    SpecializationFile {
        auditFees = auditFees == null ? List.of() : List.copyOf(auditFees);
        announced = announced == null ? List.of() : List.copyOf(announced);
    }

    record Document(String title, String dated, Optional<String> url) {}

    record Source(String document, Optional<String> place) {}

    record FeeEntry(
            LocalDate from,
            List<String> modules,
            int usd,
            Optional<Integer> hours,
            boolean approximate,
            Source source) {}

    record AnnouncedEntry(String name, String note, Source source) {}

    record Entry(
            String specialization,
            LocalDate from,
            Optional<LocalDate> newUntil,
            Optional<LocalDate> until,
            Optional<String> successor,
            Optional<Source> retirement,
            List<NameEntry> names,
            List<CoverageEntry> designations,
            List<RequirementEntry> performance,
            List<RequirementEntry> skilling,
            List<EvidenceEntry> evidence) {}

    record NameEntry(LocalDate from, String name, Source source) implements Dated {}

    record CoverageEntry(LocalDate from, Optional<Set<Area>> anyOf, Optional<Set<Area>> allOf, Source source)
            implements Dated {}

    record RequirementEntry(
            LocalDate from,
            boolean unpublished,
            Optional<List<Specialization.Threshold>> thresholds,
            Optional<String> note,
            Source source)
            implements Dated {}

    record EvidenceEntry(LocalDate from, Proof by, Optional<Integer> count, Source source) implements Dated {}

    List<Specialization> read() {
        return specializations.stream().map(this::specialization).toList();
    }

    List<AuditFee> fees() {
        return auditFees.stream()
                .map(fee -> new AuditFee(
                        category,
                        fee.from(),
                        fee.modules(),
                        fee.usd(),
                        fee.hours(),
                        fee.approximate(),
                        cite(fee.source())))
                .toList();
    }

    private Specialization specialization(Entry entry) {
        return new Specialization(
                entry.specialization(),
                category,
                entry.from(),
                entry.newUntil(),
                entry.until(),
                entry.successor(),
                entry.retirement().map(this::cite),
                entry.names().stream()
                        .map(name -> new Specialization.Name(name.from(), name.name(), cite(name.source())))
                        .toList(),
                entry.designations().stream()
                        .map(each -> new Specialization.Coverage(
                                each.from(),
                                each.anyOf().or(each::allOf).orElseThrow(),
                                each.allOf().isPresent(),
                                cite(each.source())))
                        .toList(),
                entry.performance().stream().map(this::requirement).toList(),
                entry.skilling().stream().map(this::requirement).toList(),
                entry.evidence().stream()
                        .map(each ->
                                new Specialization.Evidence(each.from(), each.by(), each.count(), cite(each.source())))
                        .toList());
    }

    private Specialization.Requirement requirement(RequirementEntry entry) {
        return new Specialization.Requirement(
                entry.from(), entry.thresholds().orElse(List.of()), entry.note(), cite(entry.source()));
    }

    private Citation cite(Source source) {
        Document document = documents.get(source.document());
        return new Citation(document.title(), document.dated(), document.url(), source.place());
    }
}
