package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a rule file can choose and no edition in force chooses yet. */
class ChoicesOfRuleFilesTest {

    private static final RuleRef RULE = new RuleRef("f", "/p", "s");
    private static final ProductList PRODUCTS = new ProductList("workloads", List.of("teams"), RULE);
    private static final SizeBand BAND =
            new SizeBand("enterprise", PRODUCTS, 300, Optional.empty(), Optional.empty(), RULE);
    private static final LocalDate AS_OF = LocalDate.parse("2023-09-15");
    private static final Option DPOR = new Option(new AssociationTypes(Set.of(AssociationType.DPOR)), 4000, RULE);

    @Test
    void wholePointsGiveNoFractions() {
        assertEquals(Fraction.of(7), metric(Metric.Award.WHOLE_POINTS).award(Fraction.of(31, 4)));
        assertEquals(Fraction.of(31, 4), metric(Metric.Award.LINEAR).award(Fraction.of(31, 4)));
        assertEquals(Fraction.ZERO, metric(Metric.Award.WHOLE_POINTS).award(Fraction.of(-31, 4)));
        assertEquals(Fraction.of(30), metric(Metric.Award.WHOLE_POINTS).award(Fraction.of(99)));
    }

    @Test
    void lostEntriesCostTheirBaselineOrNothing() {
        Association lost = new Association(
                "p",
                "t1",
                AssociationType.DPOR,
                List.of(),
                LocalDate.parse("2020-01-01"),
                Optional.of(LocalDate.parse("2023-01-01")),
                1);
        Facts facts = Facts.of("p", List.of(), AS_OF)
                .association(lost)
                .usage(row(YearMonth.of(2022, 8), 250))
                .usage(row(YearMonth.of(2023, 8), 390))
                .build();
        assertEquals(Fraction.of(-250), growth(LostEntries.COST_THEIR_BASELINE, facts));
        assertEquals(Fraction.ZERO, growth(LostEntries.LEFT_OUT, facts));
    }

    @Test
    void aListedCertificationCountsFromItsDayUntilTheDayBeforeItsEnd() {
        Optional<LocalDate> from = Optional.of(LocalDate.parse("2023-09-15"));
        Optional<LocalDate> until = Optional.of(LocalDate.parse("2023-12-01"));
        assertEquals(Judged.Verdict.NOT_LISTED_THEN, verdict(from, until, "2023-09-14"));
        assertEquals(Judged.Verdict.COUNTS, verdict(from, until, "2023-09-15"));
        assertEquals(Judged.Verdict.COUNTS, verdict(from, until, "2023-11-30"));
        assertEquals(Judged.Verdict.NOT_LISTED_THEN, verdict(from, until, "2023-12-01"));
    }

    @Test
    void anUntilStandsInPlaceOfWhatTheRetirementWouldSay() {
        // Retired on 2021-06-30, so that it would have stopped counting after 2022-06-30.
        assertEquals(Judged.Verdict.RETIRED_TOO_LONG, verdict(Optional.empty(), Optional.empty(), "2023-06-30"));
        Optional<LocalDate> until = Optional.of(LocalDate.parse("2023-07-01"));
        assertEquals(Judged.Verdict.COUNTS, verdict(Optional.empty(), until, "2023-06-30"));
        assertEquals(Judged.Verdict.NOT_LISTED_THEN, verdict(Optional.empty(), until, "2023-07-01"));
    }

    @Test
    void growthFromNothingGivesAllOrNothing() {
        Facts facts = Facts.of("p", List.of(), AS_OF)
                .association(new Association(
                        "p", "t1", AssociationType.DPOR, List.of(), AS_OF.minusYears(2), Optional.empty(), 1))
                .usage(UsageRow.sum(
                        YearMonth.of(2022, 9),
                        YearMonth.of(2023, 8),
                        "t1",
                        "key-vault",
                        Measures.ofConsumedRevenue(1_000_000_000),
                        3))
                .build();
        assertEquals(Optional.of(Fraction.of(30)), fromNothing(RevenueGrowth.FromNothing.FULL_POINTS, facts));
        assertEquals(Optional.of(Fraction.ZERO), fromNothing(RevenueGrowth.FromNothing.NO_POINTS, facts));
    }

    private static Optional<Fraction> fromNothing(RevenueGrowth.FromNothing choice, Facts facts) {
        return new RevenueGrowth(new AllServices("services", Set.of(), RULE), 12, 1_000_000_000, choice)
                .tally(metric(Metric.Award.LINEAR), DPOR, new Computation(facts))
                .earned();
    }

    @Test
    void aRevenueBandHoldsItsLimitsAsItSays() {
        RevenueBand atLeast = band(RevenueBand.Lower.AT_LEAST);
        RevenueBand above = band(RevenueBand.Lower.ABOVE);
        assertEquals(List.of(false, true, true, false), holds(atLeast, 749, 750, 12_000, 12_001));
        assertEquals(List.of(false, false, true, false), holds(above, 749, 750, 12_000, 12_001));
    }

    private static RevenueBand band(RevenueBand.Lower lower) {
        return new RevenueBand(
                "smb",
                new AllServices("services", Set.of(), RULE),
                750,
                lower,
                Optional.of(12_000L),
                12,
                RevenueBand.Ending.THE_MONTH,
                RULE);
    }

    private static List<Boolean> holds(RevenueBand band, long... micros) {
        return LongStream.of(micros).mapToObj(band::holds).toList();
    }

    private static Judged.Verdict verdict(Optional<LocalDate> from, Optional<LocalDate> until, String day) {
        CertificationList list = new CertificationList(
                "advanced", 12, List.of(new CertificationList.Listed("MB-600", from, until, RULE)), RULE);
        Certificate certificate = new Certificate(
                "MB-600",
                "MB-600",
                LocalDate.parse("2021-01-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2021-06-30")),
                1);
        return Judged.all(list, List.of(certificate), LocalDate.parse(day))
                .get(0)
                .verdict();
    }

    private static Fraction growth(LostEntries lostEntries, Facts facts) {
        return new UsageGrowth(PRODUCTS, Optional.of(BAND), lostEntries)
                .tally(metric(Metric.Award.LINEAR), DPOR, new Computation(facts))
                .value()
                .orElseThrow();
    }

    private static Metric metric(Metric.Award award) {
        return new Metric(
                "usage-growth",
                Category.CUSTOMER_SUCCESS,
                30,
                award,
                List.of(DPOR),
                new CustomerAdds(PRODUCTS, BAND),
                RULE);
    }

    private static UsageRow row(YearMonth month, long users) {
        return new UsageRow(month, "t1", "teams", OptionalLong.of(400), OptionalLong.of(users), 1);
    }
}
