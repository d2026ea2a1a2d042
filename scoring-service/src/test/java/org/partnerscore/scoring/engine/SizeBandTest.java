package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "SMB last year stays SMB", which no edition in force uses yet, and the other choices that a rule file can make. */
class SizeBandTest {

    private static final RuleRef RULE = new RuleRef("f", "/p", "s");
    private static final ProductList PRODUCTS = new ProductList("workloads", List.of("teams", "intune"), RULE);
    private static final SizeBand ENTERPRISE =
            new SizeBand("enterprise", PRODUCTS, 300, Optional.empty(), Optional.empty(), RULE);
    private static final SizeBand SMB = new SizeBand(
            "smb", PRODUCTS, 10, Optional.of(300L), Optional.of(new SizeBand.Grace(ENTERPRISE, 12, RULE)), RULE);
    private static final Option DPOR = new Option(new AssociationTypes(Set.of(AssociationType.DPOR)), 10, RULE);
    private static final YearMonth M = YearMonth.of(2023, 8);
    private static final LocalDate AS_OF = LocalDate.parse("2023-09-15");

    @Test
    void whoGrewOutOfTheBandSinceLastYearStaysEligible() {
        assertEquals(Fraction.ONE, adds(facts(301, 300, 5)));
    }

    @Test
    void whoShrankOutOfTheBandDoesNotStay() {
        assertEquals(Fraction.ZERO, adds(facts(10, 300, 5)));
    }

    @Test
    void theGraceIsNotInherited() {
        assertEquals(Fraction.ZERO, adds(facts(500, 400, 300)));
    }

    @Test
    void theMonthBeforeLastYearIsReadForTheGrace() {
        Needs needs = new Needs(Tenancies.of(List.of(association()), new Products(List.of())), Months.index(M));
        new CustomerAdds(PRODUCTS, SMB).plan(DPOR, needs);
        assertEquals(
                List.of(M, M.minusYears(1), M.minusYears(2)),
                needs.selections().stream().map(UsageSelection::from).toList());
    }

    @Test
    void lostEntriesAndFallenServicesCanBeLeftOut() {
        Facts facts = facts(400, 400, 400);
        Entry lost = new Entry(0, 0, null, association(), UsageGrid.NO_ROW, Months.index(M) - 12, 0);
        Entry kept = new Entry(0, 0, association(), association(), 0, Months.index(M) - 12, 0);
        Deployments counting = deployments(Deployments.Fallen.COUNT_MINUS_ONE);
        Deployments lenient = deployments(Deployments.Fallen.LEFT_OUT);
        assertEquals(-1, counting.change(kept, false, true));
        assertEquals(0, lenient.change(kept, false, true));
        assertEquals(-1, lenient.change(lost, false, true));
        assertEquals(1, facts.tenancies().count());
    }

    private static Deployments deployments(Deployments.Fallen fallen) {
        return new Deployments(PRODUCTS, SMB, Fraction.of(40), LostEntries.COST_THEIR_BASELINE, fallen);
    }

    /** Associated since M only, so that the value is the eligibility at M. */
    private static Fraction adds(Facts facts) {
        Metric metric = new Metric(
                "net-customer-adds",
                Category.PERFORMANCE,
                20,
                Metric.Award.LINEAR,
                List.of(DPOR),
                new CustomerAdds(PRODUCTS, SMB),
                RULE);
        return metric.shape()
                .tally(metric, DPOR, new Computation(facts))
                .value()
                .orElseThrow();
    }

    private static Association association() {
        return new Association(
                "p", "t1", AssociationType.DPOR, List.of(), LocalDate.parse("2020-01-01"), Optional.empty(), 1);
    }

    private static Facts facts(long seatsAtM, long seatsLastYear, long seatsTheYearBefore) {
        Association sinceM =
                new Association("p", "t1", AssociationType.DPOR, List.of(), M.atDay(1), Optional.empty(), 1);
        return Facts.of("p", List.of(), AS_OF)
                .loaded(M)
                .association(sinceM)
                .usage(row(M, seatsAtM))
                .usage(row(M.minusYears(1), seatsLastYear))
                .usage(row(M.minusYears(2), seatsTheYearBefore))
                .build();
    }

    private static UsageRow row(YearMonth month, long seats) {
        return new UsageRow(month, "t1", "teams", OptionalLong.of(seats), OptionalLong.empty(), 1);
    }
}
