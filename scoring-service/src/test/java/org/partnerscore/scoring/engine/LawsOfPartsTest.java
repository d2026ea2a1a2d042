package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** What holds for values that are added up of parts, by the rules of Security and Business Applications. */
class LawsOfPartsTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final ProgramEdition PROGRAM =
            RULEBOOK.program(RandomFacts.AS_OF).orElseThrow();
    private static final YearMonth M = Facts.measurementMonth(RandomFacts.AS_OF);
    private static final LocalDate LAST_EDITION = LocalDate.parse("2026-05-01");

    @Test
    void partsAddUpToTheValueTheyMakeAndAreFlooredOnlyTogether() {
        Law.holdsForEverySeed(seed -> {
            for (AreaEdition rules : editions()) {
                for (MetricScore metric : metrics(rules, new RandomFacts(seed))) {
                    if (metric.metric().shape() instanceof SumOfParts) {
                        Fraction values = Fraction.ZERO;
                        Fraction points = Fraction.ZERO;
                        for (Node part : metric.best().children()) {
                            values = values.plus(part.value().orElseThrow());
                            points = points.plus(part.points());
                        }
                        assertEquals(metric.best().sum(), values);
                        assertEquals(metric.points(), metric.metric().award(points));
                    }
                }
            }
        });
    }

    /** Laws about nothing would hold too. */
    @Test
    void theFactsTryEveryPartAndGroup() {
        Set<RuleRef> told = new HashSet<>();
        Set<RuleRef> worthPoints = new HashSet<>();
        Law.holdsForEverySeed(seed -> {
            for (AreaEdition rules : editions()) {
                for (MetricScore metric : metrics(rules, new RandomFacts(seed))) {
                    if (metric.metric().category() != Category.SKILLING) {
                        for (Node part : metric.best().children()) {
                            told.add(part.rule());
                            if (part.points().signum() > 0) {
                                worthPoints.add(part.rule());
                            }
                        }
                    }
                }
            }
        });
        told.removeAll(worthPoints);
        assertEquals(Set.of(), told);
    }

    @Test
    void aPartCountsWhatItWouldCountAlone() {
        Law.holdsForEverySeed(seed -> {
            for (AreaEdition rules : editions()) {
                Computation computation = new Computation(new RandomFacts(seed).facts(List.of(rules)));
                for (TrackRules track : rules.tracks()) {
                    for (Metric metric : track.metrics()) {
                        if (metric.shape() instanceof SumOfParts sum) {
                            assertEquals(
                                    sum.tally(metric, metric.options().get(0), computation)
                                            .value(),
                                    sum.parts().stream()
                                            .map(part -> new SumOfParts(List.of(part))
                                                    .tally(
                                                            metric,
                                                            metric.options().get(0),
                                                            computation)
                                                    .value()
                                                    .orElseThrow())
                                            .reduce(Fraction::plus));
                        }
                    }
                }
            }
        });
    }

    @Test
    void moreUsersAtMNeverCost() {
        everywhere((rules, facts) -> assertNothingLost(rules, facts, row -> isAtM(row) ? moreUsers(row) : row));
    }

    @Test
    void moreRevenueAndCapacityAtMNeverCost() {
        everywhere((rules, facts) -> assertNothingLost(rules, facts, row -> isAtM(row) ? moreRevenue(row) : row));
    }

    @Test
    void fewerUsersAndLessRevenueAYearEarlierNeverCostWhereNoBaseIsNeeded() {
        everywhere((rules, facts) -> {
            List<MetricScore> before = metrics(rules, facts);
            facts.trade.replaceAll(row -> row.month().equals(M.minusYears(1)) ? nothing(row) : row);
            List<MetricScore> after = metrics(rules, facts);
            for (int metric = 0; metric < before.size(); metric++) {
                // MCV needs a base, and the grace of last year needs seats.
                if (rules.from().isBefore(LAST_EDITION)
                        && !(before.get(metric).metric().shape() instanceof McvGrowth)) {
                    assertNotLess(before.get(metric), after.get(metric));
                }
            }
        });
    }

    @Test
    void aNewCustomerOfEveryProductNeverCosts() {
        everywhere((rules, facts) -> {
            List<MetricScore> before = metrics(rules, facts);
            for (AssociationType type :
                    List.of(AssociationType.PAL, AssociationType.DPOR, AssociationType.CSP_TIER_1)) {
                facts.associations.add(new Association(
                        "p", "new", type, List.of(), M.minusMonths(3).atDay(1), Optional.empty(), 1));
            }
            for (String product : List.of("sales", "business-central", "customer-insights", "entra-id-p1")) {
                facts.trade.add(row(product, 100, 90, 9_000, 90_000));
            }
            facts.consumption.add(new UsageRow(M, "new", "sentinel", Measures.ofConsumedRevenue(11_000_000_000L), 1));
            List<MetricScore> after = metrics(rules, facts);
            for (int metric = 0; metric < before.size(); metric++) {
                assertNotLess(before.get(metric), after.get(metric));
            }
        });
    }

    @Test
    void moreDistinctProductsNeverTakeTheEnterpriseTrackAway() {
        everywhere((rules, facts) -> {
            if (rules.choice() instanceof DistinctProducts) {
                String before = score(rules, facts).track();
                facts.trade.replaceAll(LawsOfPartsTest::moreRevenue);
                assertTrue(before.equals("smb") || score(rules, facts).track().equals("enterprise"));
            }
        });
    }

    private static void everywhere(BiConsumer<AreaEdition, RandomFacts> law) {
        List<AreaEdition> editions = editions();
        Law.holdsForEverySeed(seed -> law.accept(editions.get((int) (seed % editions.size())), new RandomFacts(seed)));
    }

    private static List<AreaEdition> editions() {
        List<AreaEdition> editions = new ArrayList<>();
        for (String area : List.of("security", "business-applications")) {
            RULEBOOK.editions(area)
                    .forEach(day -> editions.add(RULEBOOK.area(area, day).orElseThrow()));
        }
        return editions;
    }

    private static void assertNothingLost(AreaEdition rules, RandomFacts facts, UnaryOperator<UsageRow> change) {
        List<MetricScore> before = metrics(rules, facts);
        facts.trade.replaceAll(change);
        List<MetricScore> after = metrics(rules, facts);
        for (int metric = 0; metric < before.size(); metric++) {
            assertNotLess(before.get(metric), after.get(metric));
        }
    }

    private static void assertNotLess(MetricScore before, MetricScore after) {
        assertTrue(
                after.points().compareTo(before.points()) >= 0,
                () -> after.segment() + ": " + after.points() + " after " + before.points());
    }

    private static Scorecard score(AreaEdition rules, RandomFacts facts) {
        return Engine.score(rules, PROGRAM, facts.facts(List.of(rules)));
    }

    private static List<MetricScore> metrics(AreaEdition rules, RandomFacts facts) {
        return score(rules, facts).tracks().stream()
                .flatMap(track -> track.metrics().stream())
                .toList();
    }

    private static boolean isAtM(UsageRow row) {
        return row.month().equals(M);
    }

    private static UsageRow moreUsers(UsageRow row) {
        Measures measures = row.measures();
        return with(
                row,
                OptionalLong.of(measures.monthlyActiveUsers().orElse(0) + 7),
                measures.revenue(),
                measures.capacityUnits());
    }

    private static UsageRow moreRevenue(UsageRow row) {
        Measures measures = row.measures();
        return with(
                row,
                measures.monthlyActiveUsers(),
                OptionalLong.of(measures.revenue().orElse(0) + 1_234_567_890),
                OptionalLong.of(measures.capacityUnits().orElse(0) + 1_234_567_890));
    }

    private static UsageRow nothing(UsageRow row) {
        return with(row, OptionalLong.of(0), OptionalLong.of(0), OptionalLong.of(0));
    }

    private static UsageRow with(UsageRow row, OptionalLong users, OptionalLong revenue, OptionalLong capacity) {
        Measures measures = row.measures();
        return new UsageRow(
                row.month(),
                row.tenantId(),
                row.product(),
                new Measures(measures.paidAvailableUnits(), users, measures.consumedRevenue(), revenue, capacity),
                row.version());
    }

    private static UsageRow row(String product, long seats, long users, long revenue, long capacity) {
        return new UsageRow(
                M,
                "new",
                product,
                new Measures(
                        OptionalLong.of(seats),
                        OptionalLong.of(users),
                        OptionalLong.empty(),
                        OptionalLong.of(revenue * 1_000_000),
                        OptionalLong.of(capacity * 1_000_000)),
                1);
    }
}
