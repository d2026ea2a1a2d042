package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

class FactsPlanTest {

    private static final LocalDate AS_OF = LocalDate.parse("2023-09-15");
    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final AreaEdition RULES = edition("modern-work");
    private static final FactsPlan PLAN = FactsPlan.of(List.of(RULES), AS_OF);
    private static final YearMonth M = YearMonth.of(2023, 8);

    @Test
    void associationsAreAskedForTheLastDaysOfBothMonths() {
        assertEquals(List.of(LocalDate.parse("2022-08-31"), LocalDate.parse("2023-08-31")), PLAN.associationDates());
        assertEquals(EnumSet.complementOf(EnumSet.of(AssociationType.PAL)), EnumSet.copyOf(PLAN.associationTypes()));
    }

    @Test
    void leapYearsEndInFebruary29() {
        assertEquals(
                List.of(LocalDate.parse("2023-02-28"), LocalDate.parse("2024-02-29")),
                FactsPlan.of(List.of(RULES), LocalDate.parse("2024-03-01")).associationDates());
    }

    @Test
    void aTenantSinceLastYearIsReadInBothMonths() {
        UsagePlan plan = PLAN.usage(List.of(association("t1", AssociationType.DPOR, "2020-01-01", null)));
        assertEquals(List.of(M, M.minusYears(1)), months(plan));
        assertEquals(10, plan.selections().get(1).products().size());
    }

    @Test
    void aTenantClaimedSinceIsReadInItsMonthForTheProductsClaimed() {
        UsagePlan plan = PLAN.usage(List.of(association("t1", AssociationType.CPOR, "2023-03-10", null, "teams")));
        assertEquals(List.of(M, M.minusMonths(5)), months(plan));
        assertEquals(10, plan.selections().get(0).products().size());
        assertEquals(List.of("teams"), plan.selections().get(1).products());
    }

    @Test
    void aLostTenantIsReadAtMToSeeItsSize() {
        UsagePlan plan = PLAN.usage(List.of(association("t1", AssociationType.CSP_TIER_1, "2020-01-01", "2023-02-01")));
        assertEquals(List.of(M, M.minusYears(1)), months(plan));
    }

    @Test
    void theBaselineOfEveryOptionIsRead() {
        UsagePlan plan = PLAN.usage(List.of(
                association("t1", AssociationType.DPOR, "2020-01-01", null),
                association("t1", AssociationType.CPOR, "2023-05-10", null, "teams")));
        assertEquals(List.of(M, M.minusMonths(3), M.minusYears(1)), months(plan));
    }

    @Test
    void whatNoMetricLooksAtIsNotAskedFor() {
        UsagePlan plan = PLAN.usage(List.of(
                association("t1", AssociationType.PAL, "2020-01-01", null),
                association("t2", AssociationType.CPOR, "2020-01-01", null, "sentinel")));
        assertEquals(List.of(), plan.selections());
        assertEquals(M, plan.loaded());
        assertEquals(M.minusYears(1), plan.seenFrom());
        assertEquals(M, plan.seenTo());
    }

    @Test
    void anAzureAreaAsksForEveryServiceInFourMonthsAndTwoWindows() {
        List<UsageSelection> selections = azure(association("t1", AssociationType.PAL, "2020-01-01", null));
        assertEquals(
                List.of(
                        "2023-08..2023-08",
                        "2022-09..2023-08",
                        "2023-07..2023-07",
                        "2022-08..2022-08",
                        "2021-09..2022-08",
                        "2022-07..2022-07"),
                selections.stream().map(one -> one.from() + ".." + one.to()).toList());
        selections.forEach(one -> assertEquals(List.of(), one.products()));
    }

    @Test
    void aTenantThatIsNotReachedAtTheEndOfAWindowIsNotInIt() {
        assertEquals(
                List.of(M, M, M.minusMonths(1)),
                azure(association("t1", AssociationType.PAL, "2023-03-01", null)).stream()
                        .map(UsageSelection::to)
                        .toList());
    }

    @Test
    void allEditionsAreOneQueryAndNothingIsAskedForTwice() {
        List<AreaEdition> all =
                RULEBOOK.areas().stream().map(FactsPlanTest::edition).toList();
        UsagePlan plan = FactsPlan.of(all, AS_OF)
                .usage(List.of(
                        association("t1", AssociationType.PAL, "2020-01-01", null),
                        association("t1", AssociationType.DPOR, "2020-01-01", null),
                        association("t2", AssociationType.CPOR, "2020-01-01", null, "teams")));
        List<String> cells = plan.selections().stream()
                .flatMap(one -> one.tenantIds().stream().map(tenant -> one.from() + ".." + one.to() + ' ' + tenant))
                .toList();
        assertEquals(cells.size(), Set.copyOf(cells).size(), cells::toString);
    }

    private static List<UsageSelection> azure(Association association) {
        return FactsPlan.of(List.of(edition("data-ai")), AS_OF)
                .usage(List.of(association))
                .selections();
    }

    private static AreaEdition edition(String area) {
        return RULEBOOK.area(area, AS_OF).orElseThrow();
    }

    private static List<YearMonth> months(UsagePlan plan) {
        return plan.selections().stream().map(UsageSelection::from).toList();
    }

    private static Association association(
            String tenant, AssociationType type, String from, String to, String... products) {
        return new Association(
                "p",
                tenant,
                type,
                List.of(products),
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                1);
    }
}
