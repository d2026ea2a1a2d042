package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** What holds by the rules of every area and edition that ships, tried on the same facts. */
class LawsOfEveryEditionTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final ProgramEdition PROGRAM =
            RULEBOOK.program(RandomFacts.AS_OF).orElseThrow();
    private static final List<AreaEdition> EDITIONS = RULEBOOK.areas().stream()
            .flatMap(area -> RULEBOOK.editions(area).stream()
                    .map(day -> RULEBOOK.area(area, day).orElseThrow()))
            .toList();
    private static final YearMonth M = Facts.measurementMonth(RandomFacts.AS_OF);

    @Test
    void pointsAreBoundedTotalsAreSumsAndTheBestOptionCounts() {
        everywhere((rules, facts) -> {
            for (TrackScore track : score(rules, facts).tracks()) {
                Fraction sum = Fraction.ZERO;
                for (MetricScore metric : track.metrics()) {
                    assertTrue(metric.points().signum() >= 0);
                    assertTrue(metric.points().compareTo(Fraction.of(metric.maxPoints())) <= 0);
                    metric.options()
                            .forEach(option -> assertTrue(metric.points().compareTo(option.points()) >= 0));
                    assertEquals(metric.value().isEmpty(), metric.reason().isPresent());
                    sum = sum.plus(metric.points());
                }
                assertEquals(sum, track.total());
            }
        });
    }

    @Test
    void theLeavesOfAnOptionAddUpToIt() {
        everywhere((rules, facts) -> {
            for (TrackScore track : score(rules, facts).tracks()) {
                for (MetricScore metric : track.metrics()) {
                    for (OptionScore option : metric.options()) {
                        Fraction leaves = sumOfLeaves(option);
                        assertEquals(option.points(), metric.metric().award(leaves));
                        assertEquals(option.tally().earned().orElse(leaves), leaves);
                        assertEquals(leaves, sumOfContributions(option));
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfRecordsChangesNothing() {
        everywhere((rules, facts) -> {
            List<String> before = told(score(rules, facts));
            facts.shuffle();
            assertEquals(before, told(score(rules, facts)));
        });
    }

    @Test
    void recordsOutsideTheWindowChangeNothing() {
        everywhere((rules, facts) -> {
            List<String> before = told(score(rules, facts));
            facts.consumption.add(consumed(M.plusMonths(1), "t0", "sql-database"));
            facts.consumption.add(consumed(M.minusMonths(24), "t0", "sql-database"));
            facts.consumption.add(consumed(M, "of-somebody-else", "sql-database"));
            LocalDate between = M.minusMonths(6).atDay(1);
            facts.associations.add(pal("t0", M.atEndOfMonth().plusDays(1), Optional.empty()));
            facts.associations.add(pal("t0", between, Optional.of(between.plusDays(40))));
            facts.people.add(new Person("later", "p", RandomFacts.AS_OF.plusDays(1), Optional.empty(), 1, List.of()));
            assertEquals(before, told(score(rules, facts)));
        });
    }

    @Test
    void whatElseIsAskedForChangesNothing() {
        everywhere((rules, facts) ->
                assertEquals(told(score(rules, facts)), told(Engine.score(rules, PROGRAM, facts.facts(EDITIONS)))));
    }

    @Test
    void moreConsumptionAtMNeverCosts() {
        everywhere((rules, facts) -> {
            Scorecard before = score(rules, facts);
            facts.consumption.add(consumed(M, "t0", "yet-another-service"));
            assertNothingLost(before, score(rules, facts));
        });
    }

    @Test
    void aNewCustomerAndOneMorePersonNeverCost() {
        everywhere((rules, facts) -> {
            Scorecard before = score(rules, facts);
            facts.associations.add(pal("new", M.minusMonths(3).atDay(1), Optional.empty()));
            facts.consumption.add(consumed(M, "new", "sql-database"));
            List<Certificate> certificates = new ArrayList<>();
            for (String code : List.of("AZ-104", "AZ-305", "DP-300", "AZ-500", "SC-200", "SC-100", "MS-102")) {
                certificates.add(new Certificate(
                        code, code, RandomFacts.AS_OF, Optional.empty(), Optional.empty(), Optional.empty(), 1));
                facts.people.add(new Person(
                        "a-" + code, "p", RandomFacts.AS_OF, Optional.empty(), 1, List.copyOf(certificates)));
            }
            assertNothingLost(before, score(rules, facts));
        });
    }

    private static void everywhere(BiConsumer<AreaEdition, RandomFacts> law) {
        // Every edition gets seeds of its own, so that more editions do not take more time.
        Law.holdsForEverySeed(seed -> law.accept(EDITIONS.get((int) (seed % EDITIONS.size())), new RandomFacts(seed)));
    }

    private static Scorecard score(AreaEdition rules, RandomFacts facts) {
        return Engine.score(rules, PROGRAM, facts.facts(List.of(rules)));
    }

    private static void assertNothingLost(Scorecard before, Scorecard after) {
        for (int track = 0; track < before.tracks().size(); track++) {
            List<MetricScore> metrics = before.tracks().get(track).metrics();
            for (int metric = 0; metric < metrics.size(); metric++) {
                MetricScore now = after.tracks().get(track).metrics().get(metric);
                assertTrue(now.points().compareTo(metrics.get(metric).points()) >= 0, now.segment());
            }
        }
    }

    private static UsageRow consumed(YearMonth month, String tenant, String service) {
        return new UsageRow(month, tenant, service, Measures.ofConsumedRevenue(1_234_567_891), 1);
    }

    private static Association pal(String tenant, LocalDate from, Optional<LocalDate> to) {
        return new Association("p", tenant, AssociationType.PAL, List.of(), from, to, 1);
    }

    private static Fraction sumOfLeaves(Node node) {
        if (node.children().isEmpty()) {
            // An option without contributions is no leaf of its own.
            return node instanceof OptionScore ? Fraction.ZERO : node.points();
        }
        return node.children().stream().map(LawsOfEveryEditionTest::sumOfLeaves).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction sumOfContributions(Node node) {
        return node.isContribution()
                ? node.points()
                : node.children().stream()
                        .map(LawsOfEveryEditionTest::sumOfContributions)
                        .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Everything that a reader of the tree would see but the wording. */
    private static List<String> told(Node root) {
        List<String> lines = new ArrayList<>();
        told(root, "", lines);
        return lines;
    }

    private static void told(Node node, String parent, List<String> lines) {
        String id = parent + '/' + node.segment();
        lines.add(id + ' ' + node.sentence() + ' ' + node.points() + ' ' + node.value() + ' ' + node.records());
        node.children().forEach(child -> told(child, id, lines));
    }
}
