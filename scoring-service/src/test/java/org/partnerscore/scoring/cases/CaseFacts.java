package org.partnerscore.scoring.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.FactsPlan;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.Segment;
import org.partnerscore.scoring.engine.Telemetry;
import org.partnerscore.scoring.engine.UsageRow;

/** Makes the engine's facts of what a case gives: of its usage only what the rules ask for, as telemetry answers it. */
final class CaseFacts {

    private static final Pattern RANGE = Pattern.compile("(.*)\\{(\\d+)\\.\\.(\\d+)}(.*)");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private CaseFacts() {}

    static Facts of(RuleCase given, AreaEdition rules) {
        FactsBuilder facts = Facts.of(given.partner(), given.locations(), given.asOf());
        if (given.loaded()) {
            facts.loaded(Facts.measurementMonth(given.asOf()));
        }
        List<Association> associations = given.associations().stream()
                .flatMap(association -> associations(given, association).stream())
                .toList();
        associations.forEach(facts::association);
        for (RuleCase.GivenCustomer customer : given.customers()) {
            expand(customer.tenant()).forEach(tenant -> facts.segment(tenant, Segment.valueOf(customer.segment())));
        }
        List<UsageRow> stored = given.usage().stream()
                .flatMap(usage -> CaseUsage.rows(usage).stream())
                .toList();
        new Telemetry(stored).answer(FactsPlan.of(List.of(rules), given.asOf()).usage(associations), facts);
        given.people().forEach(person -> people(given, person, facts));
        return facts.build();
    }

    private static List<Association> associations(RuleCase given, RuleCase.GivenAssociation association) {
        return expand(association.tenant()).stream()
                .map(tenant -> new Association(
                        association.partner() == null ? given.partner() : association.partner(),
                        tenant,
                        AssociationType.valueOf(association.type()),
                        association.products(),
                        association.from() == null ? LONG_AGO : association.from(),
                        Optional.ofNullable(association.to()),
                        1))
                .toList();
    }

    private static void people(RuleCase given, RuleCase.GivenPerson person, FactsBuilder facts) {
        for (String individual : expand(person.person())) {
            facts.person(new Person(
                    individual,
                    person.partner() == null ? given.partner() : person.partner(),
                    person.linkedOn() == null ? LONG_AGO : person.linkedOn(),
                    Optional.ofNullable(person.unlinkedOn()),
                    1,
                    person.certificates().stream().map(CaseFacts::certificate).toList()));
        }
    }

    private static Certificate certificate(RuleCase.GivenCertificate certificate) {
        return new Certificate(
                certificate.code(),
                certificate.storedAs() == null ? certificate.code() : certificate.storedAs(),
                certificate.earnedOn() == null ? LONG_AGO : certificate.earnedOn(),
                Optional.ofNullable(certificate.expiresOn()),
                Optional.ofNullable(certificate.revokedOn()),
                Optional.ofNullable(certificate.retiredOn()),
                1);
    }

    static List<String> expand(String name) {
        Matcher range = RANGE.matcher(name);
        if (!range.matches()) {
            return List.of(name);
        }
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(number -> range.group(1) + number + range.group(4))
                .toList();
    }
}
