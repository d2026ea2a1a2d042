package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

class MissingTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final LocalDate AS_OF = LocalDate.parse("2023-09-15");

    @Test
    void ofEveryScoreThePointsThatAreMissingArePartOfThoseThatAreOpen() {
        AreaEdition rules = RULEBOOK.area("modern-work", AS_OF).orElseThrow();
        ProgramEdition program = RULEBOOK.program(AS_OF).orElseThrow();
        Law.holdsForEverySeed(seed -> {
            Scorecard card = Engine.score(rules, program, new RandomFacts(seed).facts());
            Fraction open = Fraction.of(100).minus(card.total());
            Fraction missing = Missing.of(card).stream().map(Missing::points).reduce(Fraction.ZERO, Fraction::plus);
            assertEquals(open, missing);
            Missing.of(card).forEach(one -> assertTrue(one.by().orElseThrow().signum() > 0, one::segment));
        });
    }

    @Test
    void stepsLackThePeopleToTheNextOneThatPays() {
        // Everybody who is missing to a step that pays, and then that step's points: people are added until all is won.
        for (String area : List.of("data-ai", "digital-app-innovation", "infrastructure", "security")) {
            for (String day : List.of("2023-09-15", "2026-06-15", "2026-08-15")) {
                climb(area, LocalDate.parse(day));
            }
        }
    }

    /** Grants what is said to be missing, over and over, and finds the promised points each time. */
    private static void climb(String area, LocalDate asOf) {
        AreaEdition rules = RULEBOOK.area(area, asOf).orElseThrow();
        ProgramEdition program = RULEBOOK.program(asOf).orElseThrow();
        List<Person> people = new ArrayList<>();
        Fraction expected = Fraction.ZERO;
        for (int climbed = 0; climbed < 50; climbed++) {
            FactsBuilder facts = Facts.of("p", List.of(), asOf);
            people.forEach(facts::person);
            Scorecard card = Engine.score(rules, program, facts.build());
            MetricScore skilling = card.shown().metrics().stream()
                    .filter(metric -> metric.metric().shape() instanceof Steps)
                    .findFirst()
                    .orElseThrow();
            assertEquals(expected, skilling.points(), area + " " + asOf);
            Optional<Missing> missing = Missing.of(card).stream()
                    .filter(one -> one.metric() == skilling)
                    .findFirst();
            if (missing.isEmpty()) {
                assertEquals(Fraction.of(skilling.maxPoints()), skilling.points());
                return;
            }
            expected = expected.plus(missing.get().points());
            grant((Steps) skilling.metric().shape(), skilling, missing.get(), people);
        }
        assertFalse(true, area + " never reaches the top");
    }

    /** New people, each with one certification, gate by gate up to the step that was named. */
    private static void grant(Steps steps, MetricScore metric, Missing missing, List<Person> people) {
        long granted = 0;
        for (int step = 0; step < metric.best().children().size(); step++) {
            StepNode node = (StepNode) metric.best().children().get(step);
            long needed = step < steps.gates().size() ? steps.gates().get(step).people() : metric.target();
            boolean isNamed = node.segment().equals(missing.step().orElseThrow());
            boolean alreadyPays = isNamed && step == steps.gates().size() && granted > 0 && node.count() > 0;
            for (long person = node.count(); person < needed && !alreadyPays; person++) {
                people.add(person("i" + people.size(), node.list()));
                granted++;
            }
            if (isNamed) {
                break;
            }
        }
        assertEquals(missing.by().orElseThrow(), Fraction.of(granted));
    }

    private static Person person(String id, CertificationList list) {
        String code = list.certifications().stream()
                .filter(listed -> listed.from().isEmpty() && listed.until().isEmpty())
                .findFirst()
                .orElse(list.certifications().get(0))
                .code();
        return new Person(
                id,
                "p",
                LocalDate.parse("2022-01-01"),
                Optional.empty(),
                1,
                List.of(new Certificate(
                        code,
                        code,
                        LocalDate.parse("2022-01-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1)));
    }
}
