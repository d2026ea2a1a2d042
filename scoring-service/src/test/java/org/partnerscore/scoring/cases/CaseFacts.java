package org.partnerscore.scoring.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.UsageRow;

/** Makes the engine's facts of what a case gives. */
final class CaseFacts {

    private static final Pattern RANGE = Pattern.compile("(.*)\\{(\\d+)\\.\\.(\\d+)}(.*)");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private CaseFacts() {}

    static Facts of(RuleCase given) {
        FactsBuilder facts = Facts.of(given.partner(), given.locations(), given.asOf());
        if (given.loaded()) {
            facts.loaded(Facts.measurementMonth(given.asOf()));
        }
        given.associations().forEach(association -> associations(given, association, facts));
        given.usage().forEach(usage -> rows(usage, facts));
        given.people().forEach(person -> people(given, person, facts));
        return facts.build();
    }

    private static void associations(RuleCase given, RuleCase.GivenAssociation association, FactsBuilder facts) {
        for (String tenant : expand(association.tenant())) {
            facts.association(new Association(
                    association.partner() == null ? given.partner() : association.partner(),
                    tenant,
                    AssociationType.valueOf(association.type()),
                    association.products(),
                    association.from() == null ? LONG_AGO : association.from(),
                    Optional.ofNullable(association.to()),
                    1));
        }
    }

    private static void rows(RuleCase.GivenUsage usage, FactsBuilder facts) {
        for (String tenant : expand(usage.tenant())) {
            usage.months()
                    .forEach((month, numbers) -> facts.usage(
                            new UsageRow(month, tenant, usage.product(), number(numbers, 0), number(numbers, 1), 1)));
        }
    }

    private static OptionalLong number(List<Long> numbers, int index) {
        Long number = index < numbers.size() ? numbers.get(index) : null;
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
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

    private static List<String> expand(String name) {
        Matcher range = RANGE.matcher(name);
        if (!range.matches()) {
            return List.of(name);
        }
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(number -> range.group(1) + number + range.group(4))
                .toList();
    }
}
