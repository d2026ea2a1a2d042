package org.partnerscore.scoring.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.RandomFacts;
import org.partnerscore.scoring.engine.Segment;
import org.partnerscore.scoring.engine.UsageRow;

/** What the neighbours have recorded about one partner of a {@link WholeProgram}. */
public record PartnerRecords(
        String partnerId,
        List<AssociationsApi.Association> associations,
        List<AssociationsApi.Customer> customers,
        List<SkillingApi.Individual> people,
        List<UsageRow> usage) {

    static PartnerRecords of(String partnerId, long seed) {
        RandomFacts facts = new RandomFacts(seed);
        String shared = "pair" + seed / 2 + "-";
        return new PartnerRecords(
                partnerId,
                facts.associations.stream()
                        .map(told -> new AssociationsApi.Association(
                                told.partnerId().replaceFirst("^p", partnerId),
                                shared + told.tenantId(),
                                told.type(),
                                told.products(),
                                told.associatedOn(),
                                told.endedOn(),
                                told.version()))
                        .toList(),
                facts.segments.keySet().stream()
                        // Both partners of a pair are told the same of a tenant.
                        .map(tenant -> new AssociationsApi.Customer(
                                shared + tenant, tenant.endsWith("1") ? Segment.ENTERPRISE : Segment.SMB))
                        .toList(),
                facts.people.stream()
                        .map(person -> individual(partnerId, person))
                        .toList(),
                Stream.of(facts.usage, facts.consumption, facts.trade)
                        .flatMap(List::stream)
                        .map(row -> new UsageRow(
                                row.month(), shared + row.tenantId(), row.product(), row.measures(), row.version()))
                        .toList());
    }

    /** One of those that it is associated with. */
    public String tenantId() {
        return associations.get(0).tenantId();
    }

    private static SkillingApi.Individual individual(String partnerId, Person person) {
        return new SkillingApi.Individual(
                partnerId + person.individualId(),
                partnerId,
                person.linkedOn(),
                Optional.empty(),
                Optional.empty(),
                1,
                person.certificates().stream().map(PartnerRecords::certificate).toList());
    }

    private static SkillingApi.Certificate certificate(Certificate held) {
        return new SkillingApi.Certificate(
                held.certification(),
                held.certification(),
                held.earnedOn(),
                held.expiresOn(),
                held.revokedOn(),
                held.retiredOn(),
                held.version());
    }

    AssociationsApi.Partner inForce(List<LocalDate> days) {
        return new AssociationsApi.Partner(
                partnerId,
                AssociationsApi.Status.PARTNER,
                List.of(partnerId + "-a"),
                null,
                associations.stream()
                        .filter(each -> days.stream()
                                .anyMatch(day -> !each.associatedOn().isAfter(day)
                                        && each.endedOn().map(day::isBefore).orElse(true)))
                        .toList());
    }
}
