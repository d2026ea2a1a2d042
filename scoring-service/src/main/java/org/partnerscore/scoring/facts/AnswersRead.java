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
        AssociationsApi.Answer associations, List<SkillingApi.Answer> certificates, List<TelemetryApi.Answer> usage) {

    static List<Association> associations(AssociationsApi.Partner partner) {
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
        AssociationsApi.Partner partner = associations.partners().get(0);
        FactsBuilder facts = Facts.of(partner.partnerId(), partner.locations(), asOf);
        associations(partner).forEach(facts::association);
        associations.customers().forEach(customer -> facts.segment(customer.tenantId(), customer.segment()));
        certificates.forEach(answer -> answer.individuals().forEach(individual -> facts.person(person(individual))));
        usage.forEach(answer -> addUsage(facts, answer));
        return facts.build();
    }

    private static Person person(SkillingApi.Individual told) {
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

    private static void addUsage(FactsBuilder facts, TelemetryApi.Answer answer) {
        answer.loaded().forEach(facts::loaded);
        for (TelemetryApi.Columns columns : answer.selections()) {
            for (int row = 0; row < columns.rows(); row++) {
                facts.usage(new UsageRow(
                        columns.from(),
                        columns.to(),
                        answer.tenantIds().get(columns.tenantAt()[row]),
                        answer.products().get(columns.productAt()[row]),
                        measures(columns, row),
                        columns.months(row),
                        columns.version(row)));
            }
        }
        TelemetryApi.Pairs seen = answer.seen();
        for (int pair = 0; seen != null && pair < seen.tenantAt().length; pair++) {
            facts.seen(
                    answer.tenantIds().get(seen.tenantAt()[pair]),
                    answer.products().get(seen.productAt()[pair]));
        }
    }

    private static Measures measures(TelemetryApi.Columns columns, int row) {
        return new Measures(
                whole(columns.paidAvailableUnits(), row),
                whole(columns.monthlyActiveUsers(), row),
                micros(columns.consumedRevenueUsd(), row),
                micros(columns.revenueUsd(), row),
                micros(columns.capacityUnits(), row));
    }

    private static OptionalLong micros(List<BigDecimal> column, int row) {
        return column == null || column.get(row) == null
                ? OptionalLong.empty()
                : OptionalLong.of(Micros.of(column.get(row)));
    }

    private static OptionalLong whole(List<Long> column, int row) {
        return column == null || column.get(row) == null ? OptionalLong.empty() : OptionalLong.of(column.get(row));
    }
}
