package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgramEditionTest {

    private static final RuleRef RULE = new RuleRef("f", "/p", "s");

    @Test
    void anInclusiveMinimumIsReachedByItself() {
        ProgramEdition program = program(Fraction.ONE, true, ProgramEdition.Limits.EXACT);
        assertTrue(program.reachesMinimum(Fraction.ONE));
        assertFalse(program.reachesMinimum(Fraction.of(99, 100)));
    }

    @Test
    void anExclusiveMinimumIsNotReachedByItself() {
        ProgramEdition program = program(Fraction.ZERO, false, ProgramEdition.Limits.EXACT);
        assertFalse(program.reachesMinimum(Fraction.ZERO));
        assertTrue(program.reachesMinimum(Fraction.of(1, 1000)));
    }

    @Test
    void exactLimitsAreNotReachedByWhatIsOnlyDisplayed() {
        assertFalse(program(Fraction.ONE, true, ProgramEdition.Limits.EXACT).reachesTotal(Fraction.of(6999, 100)));
        assertTrue(program(Fraction.ONE, true, ProgramEdition.Limits.EXACT).reachesTotal(Fraction.of(70)));
        assertTrue(program(Fraction.ONE, true, ProgramEdition.Limits.DISPLAYED).reachesTotal(Fraction.of(139, 2)));
        assertTrue(program(Fraction.ONE, true, ProgramEdition.Limits.DISPLAYED).reachesMinimum(Fraction.of(99, 100)));
    }

    private static ProgramEdition program(Fraction minimum, boolean inclusive, ProgramEdition.Limits limits) {
        return new ProgramEdition(
                LocalDate.parse("2022-10-03"),
                Fraction.of(70),
                new ProgramEdition.MetricMinimum(minimum, inclusive, RULE),
                limits,
                new WindowRules(
                        new WindowRules.NotEnrolled(WindowRules.NotEnrolled.Begins.AS_OF, 0),
                        new WindowRules.LastDays(30),
                        new WindowRules.Renewal(30, WindowRules.Renewal.When.AFTER_THE_ANNIVERSARY)),
                RULE);
    }
}
