package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** Laws that hold for every partner. */
class EngineLawsTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final AreaEdition RULES =
            RULEBOOK.area("modern-work", RandomFacts.AS_OF).orElseThrow();
    private static final ProgramEdition PROGRAM =
            RULEBOOK.program(RandomFacts.AS_OF).orElseThrow();
    private static final YearMonth M = Facts.measurementMonth(RandomFacts.AS_OF);

    @Test
    void pointsAreBoundedAndTotalsAreSums() {
        Law.holdsForEverySeed(seed -> {
            for (TrackScore track : score(new RandomFacts(seed)).tracks()) {
                Fraction sum = Fraction.ZERO;
                for (MetricScore metric : track.metrics()) {
                    assertTrue(metric.points().signum() >= 0);
                    assertTrue(metric.points().compareTo(Fraction.of(metric.maxPoints())) <= 0);
                    sum = sum.plus(metric.points());
                }
                assertEquals(sum, track.total());
            }
        });
    }

    @Test
    void theBestOptionIsNeverWorseThanAnyOption() {
        Law.holdsForEverySeed(seed -> {
            Scorecard score = score(new RandomFacts(seed));
            for (TrackScore track : score.tracks()) {
                assertTrue(score.total().compareTo(track.total()) >= 0);
                for (MetricScore metric : track.metrics()) {
                    metric.options()
                            .forEach(option -> assertTrue(metric.points().compareTo(option.points()) >= 0));
                }
            }
        });
    }

    @Test
    void theLeavesOfAnOptionAddUpToIt() {
        Law.holdsForEverySeed(seed -> {
            for (TrackScore track : score(new RandomFacts(seed)).tracks()) {
                for (MetricScore metric : track.metrics()) {
                    for (OptionScore option : metric.options()) {
                        Fraction worth =
                                Fraction.of(metric.maxPoints(), option.option().target());
                        assertEquals(option.sum().times(worth), sumOfLeaves(option));
                        assertEquals(option.sum().times(worth), sumOfContributions(option));
                        assertEquals(
                                option.points(),
                                sumOfLeaves(option).atLeast(Fraction.ZERO).atMost(Fraction.of(metric.maxPoints())));
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfRecordsChangesNothing() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            List<String> before = told(score(facts));
            facts.shuffle();
            assertEquals(before, told(score(facts)));
        });
    }

    @Test
    void recordsOutsideTheWindowChangeNothing() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            List<String> before = told(score(facts));
            facts.usage.add(row(M.plusMonths(1), "t0", "teams", 5000, 5000));
            facts.usage.add(row(M.minusMonths(13), "t0", "teams", 5000, 5000));
            facts.usage.add(row(M, "of-somebody-else", "teams", 5000, 5000));
            facts.associations.add(association("t0", M.atEndOfMonth().plusDays(1), Optional.empty()));
            LocalDate between = M.minusMonths(6).atDay(1);
            facts.associations.add(association("t0", between, Optional.of(between.plusDays(40))));
            facts.people.add(new Person("later", "p", RandomFacts.AS_OF.plusDays(1), Optional.empty(), 1, List.of()));
            assertEquals(before, told(score(facts)));
        });
    }

    @Test
    void usageOfThePlanIsAllThatIsRead() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            Scorecard all = score(facts);
            UsagePlan plan = FactsPlan.of(List.of(RULES), RandomFacts.AS_OF).usage(facts.associations);
            facts.usage.removeIf(row -> plan.selections().stream()
                    .noneMatch(selection -> selection.from().equals(row.month())
                            && selection.tenantIds().contains(row.tenantId())
                            && selection.products().contains(row.product())));
            // Gaps need telemetry's word on the months between, which is what seenBetween asks for.
            assertEquals(told(all), told(score(facts)));
        });
    }

    @Test
    void oneMoreActiveUserAtMNeverCosts() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            Scorecard before = score(facts);
            for (int index = 0; index < facts.usage.size(); index++) {
                UsageRow row = facts.usage.get(index);
                if (row.month().equals(M)) {
                    facts.usage.set(index, oneMoreUser(row));
                    assertNothingLost(before, score(facts));
                    facts.usage.set(index, row);
                }
            }
        });
    }

    @Test
    void oneMoreCertificateNeverCosts() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            Scorecard before = score(facts);
            Certificate certificate = new Certificate(
                    "MS-102", "MS-102", RandomFacts.AS_OF, Optional.empty(), Optional.empty(), Optional.empty(), 1);
            facts.people.add(new Person("new", "p", RandomFacts.AS_OF, Optional.empty(), 1, List.of(certificate)));
            assertNothingLost(before, score(facts));
        });
    }

    @Test
    void aNewCustomerNeverCosts() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            Scorecard before = score(facts);
            facts.associations.add(association("new", M.minusMonths(3).atDay(1), Optional.empty()));
            facts.usage.add(row(M.minusMonths(3), "new", "teams", 400, 10));
            facts.usage.add(row(M, "new", "teams", 400, 20));
            assertNothingLost(before, score(facts));
        });
    }

    private static void assertNothingLost(Scorecard before, Scorecard after) {
        assertTrue(after.total().compareTo(before.total()) >= 0);
        for (int track = 0; track < before.tracks().size(); track++) {
            for (int metric = 0; metric < before.tracks().get(track).metrics().size(); metric++) {
                assertTrue(after.tracks()
                                .get(track)
                                .metrics()
                                .get(metric)
                                .points()
                                .compareTo(before.tracks()
                                        .get(track)
                                        .metrics()
                                        .get(metric)
                                        .points())
                        >= 0);
            }
        }
    }

    private static UsageRow oneMoreUser(UsageRow row) {
        return new UsageRow(
                row.month(),
                row.tenantId(),
                row.product(),
                row.paidAvailableUnits(),
                OptionalLong.of(row.monthlyActiveUsers().orElse(0) + 1),
                row.version());
    }

    private static Scorecard score(RandomFacts facts) {
        return Engine.score(RULES, PROGRAM, facts.facts());
    }

    private static Association association(String tenant, LocalDate from, Optional<LocalDate> to) {
        return new Association("p", tenant, AssociationType.DPOR, List.of(), from, to, 1);
    }

    private static UsageRow row(YearMonth month, String tenant, String product, long seats, long users) {
        return new UsageRow(month, tenant, product, OptionalLong.of(seats), OptionalLong.of(users), 1);
    }

    private static Fraction sumOfLeaves(Node node) {
        if (node.children().isEmpty()) {
            // An option without contributions is no leaf of its own.
            return node instanceof OptionScore ? Fraction.ZERO : node.points();
        }
        return node.children().stream().map(EngineLawsTest::sumOfLeaves).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction sumOfContributions(Node node) {
        return node.isContribution()
                ? node.points()
                : node.children().stream()
                        .map(EngineLawsTest::sumOfContributions)
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
