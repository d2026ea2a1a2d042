package org.partnerscore.scoring.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.Measures;
import org.partnerscore.scoring.engine.Micros;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.UsageRow;

/** The answers of one gathering in the engine's words. */
record AnswersRead(
        AssociationsClient.Answer associations,
        List<SkillingClient.Answer> certificates,
        List<TelemetryClient.Answer> usage) {

    static List<Association> associations(AssociationsClient.Partner partner) {
        return partner.associations().stream()
                .map(told -> new Association(
                        told.partnerId(),
                        told.tenantId(),
                        told.type(),
                        told.products(),
                        told.associatedOn(),
                        told.endedOn(),
                        told.version()))
                .toList();
    }

    Facts facts(LocalDate asOf) {
        AssociationsClient.Partner partner = associations.partners().get(0);
        FactsBuilder facts = Facts.of(partner.partnerId(), partner.locations(), asOf);
        associations(partner).forEach(facts::association);
        associations.customers().forEach(customer -> facts.segment(customer.tenantId(), customer.segment()));
        certificates.forEach(answer -> answer.individuals().forEach(individual -> facts.person(person(individual))));
        usage.forEach(answer -> addUsage(facts, answer));
        return facts.build();
    }

    private static Person person(SkillingClient.Individual told) {
        return new Person(
                told.individualId(),
                told.partnerId(),
                told.linkedOn(),
                told.holdsUntil(),
                told.version(),
                told.certificates().stream()
                        .map(held -> new Certificate(
                                held.certification(),
                                held.storedAs(),
                                held.earnedOn(),
                                held.expiresOn(),
                                held.revokedOn(),
                                held.retiredOn(),
                                held.version()))
                        .toList());
    }

    private static void addUsage(FactsBuilder facts, TelemetryClient.Answer answer) {
        answer.loaded().forEach(facts::loaded);
        for (TelemetryClient.Columns columns : answer.selections()) {
            for (int row = 0; row < columns.tenantIds().size(); row++) {
                facts.usage(new UsageRow(
                        columns.from(),
                        columns.to(),
                        columns.tenantIds().get(row),
                        columns.products().get(row),
                        measures(columns, row),
                        columns.months().get(row),
                        columns.versions().get(row)));
            }
        }
        if (answer.seen() != null) {
            for (int pair = 0; pair < answer.seen().tenantIds().size(); pair++) {
                facts.seen(
                        answer.seen().tenantIds().get(pair),
                        answer.seen().products().get(pair));
            }
        }
    }

    private static Measures measures(TelemetryClient.Columns columns, int row) {
        return new Measures(
                optional(columns.paidAvailableUnits().get(row)),
                optional(columns.monthlyActiveUsers().get(row)),
                micros(columns.consumedRevenueUsd().get(row)),
                micros(columns.revenueUsd().get(row)),
                micros(columns.capacityUnits().get(row)));
    }

    private static OptionalLong micros(BigDecimal number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(Micros.of(number));
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
