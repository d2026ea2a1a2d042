package org.partnerscore.benefits.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.benefits.catalogue.Area.DATA_AI;
import static org.partnerscore.benefits.catalogue.Area.MODERN_WORK;
import static org.partnerscore.benefits.catalogue.Area.SECURITY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership.Year;
import org.partnerscore.benefits.standing.Transition;
import org.partnerscore.common.problem.Refusal;

class MembershipRulesTest {

    // The first two by the old regime, the last two by that of 2026-11-01.
    @ParameterizedTest
    @CsvSource({
        "2023-02-01, 2024-02-01, 2024-02-02, 2024-03-02, 2024-03-03",
        "2025-10-31, 2026-10-31, 2026-11-01, 2026-11-30, 2026-12-01",
        "2025-11-01, 2026-11-01, 2026-10-03, 2026-11-01, 2026-11-02",
        "2026-02-28, 2027-02-28, 2027-01-30, 2027-02-28, 2027-03-01"
    })
    void theWindowGoesByTheAnniversary(
            LocalDate enrolled, LocalDate anniversary, LocalDate opens, LocalDate closes, LocalDate endsOn) {
        Timeline partner = new Timeline(enrolled.toString()).qualifies(DATA_AI).enrol(DATA_AI);
        Year year = partner.membership().years().get(0);
        assertEquals(anniversary, year.anniversary());
        assertEquals(opens, year.renewalOpens());
        assertEquals(closes, Years.lastRenewalDay(year));
        assertEquals(endsOn, year.endsOn());
        assertRefused("RENEWAL_NOT_OPEN", () -> partner.on(opens.minusDays(1).toString())
                .renew());
        partner.on(closes.toString()).renew();
        assertEquals(anniversary.plusYears(1), Years.last(partner.membership()).anniversary());
    }

    @Test
    void theBadgeIsNotValidInAWindowAfterTheAnniversaryAndIsInOneBeforeIt() {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        assertTrue(partner.on("2024-02-01").outlook(DATA_AI).isBadgeValid());
        assertFalse(partner.on("2024-02-02").outlook(DATA_AI).isBadgeValid());
        assertTrue(partner.renew().outlook(DATA_AI).isBadgeValid());
        Timeline later = new Timeline("2025-11-05").qualifies(DATA_AI).enrol(DATA_AI);
        assertEquals(State.RENEWAL_DUE, later.on("2026-11-05").outlook(DATA_AI).status());
        assertTrue(later.outlook(DATA_AI).isBadgeValid());
    }

    @Test
    void aLeapDayComesBack() {
        Timeline partner = new Timeline("2024-02-29").qualifies(DATA_AI).enrol(DATA_AI);
        for (String day : List.of("2025-03-05", "2026-03-05", "2027-02-20", "2028-02-20")) {
            partner.on(day).renew();
        }
        assertEquals(
                List.of("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"),
                partner.membership().years().stream()
                        .map(year -> year.anniversary().toString())
                        .toList());
    }

    @Test
    void furtherAreasJoinWithTheSameEnd() {
        Timeline partner =
                new Timeline("2023-02-01").qualifies(DATA_AI, SECURITY).enrol(DATA_AI);
        assertTrue(partner.holds(SECURITY));
        partner.on("2023-12-24").qualifies(MODERN_WORK).assess();
        DesignationTerm joined = partner.membership().designations().get(2);
        assertEquals(LocalDate.parse("2023-12-24"), joined.benefitsFrom());
        assertEquals(Years.last(partner.membership()).endsOn(), joined.endsOn());
        assertTrue(partner.holds(DATA_AI));
    }

    @Test
    void aRenewalTakesOnlyWhatQualifies() {
        Timeline partner =
                new Timeline("2023-02-01").qualifies(DATA_AI, SECURITY).enrol(DATA_AI);
        partner.on("2024-02-10").qualifies(DATA_AI).renew();
        assertTrue(partner.holds(SECURITY, LocalDate.parse("2024-03-02")));
        assertFalse(partner.holds(SECURITY, LocalDate.parse("2024-03-03")));
        assertEquals(State.RENEWAL_DUE, partner.outlook(SECURITY).status());
        partner.on("2024-03-02").qualifies(DATA_AI, SECURITY).assess();
        assertTrue(partner.holds(SECURITY, LocalDate.parse("2025-03-03")), "qualified while the window was open");
        assertEquals(2, partner.membership().designations().size());
    }

    @Test
    void withoutAnyQualifiedAreaThereIsNoRenewal() {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        assertRefused(
                "NOT_QUALIFIED",
                () -> partner.on("2024-02-10").qualifies(SECURITY).renew());
    }

    @Test
    void aLapseIsDatedWhenItHappenedHoweverLateItIsNoticed() {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        partner.on("2025-08-01").qualifies().settle();
        assertEquals(
                List.of(
                        "membership renewal-due 2024-02-02",
                        "data-ai renewal-due 2024-02-02",
                        "data-ai in-progress 2024-03-03",
                        "membership lapsed 2024-03-03"),
                partner.lastSteps.stream().map(MembershipRulesTest::told).toList());
        partner.settle();
        assertEquals(List.of(), partner.lastSteps);
        partner.qualifies(DATA_AI).enrol(DATA_AI);
        assertEquals(2, partner.standing.memberships().size());
        assertEquals(
                LocalDate.parse("2026-08-01"), Years.last(partner.membership()).anniversary());
    }

    @Test
    void aLegacyMemberGetsTheBadgeAtOnceAndTheBenefitsOnItsAnniversary() {
        Timeline partner = new Timeline("2023-02-01")
                .legacy("2023-08-31")
                .qualifies(DATA_AI)
                .assess();
        DesignationTerm first = partner.membership().designations().get(0);
        assertEquals(LocalDate.parse("2023-02-01"), first.earnedOn());
        assertEquals(LocalDate.parse("2023-08-31"), first.benefitsFrom());
        assertEquals(LocalDate.parse("2023-10-01"), first.endsOn());
        assertRefused("NOTHING_TO_REFUND", partner::refund);
        partner.on("2023-08-31").qualifies(DATA_AI, SECURITY).assess();
        assertEquals(
                LocalDate.parse("2023-08-31"),
                partner.membership().designations().get(1).benefitsFrom());
        partner.on("2023-09-30").renew();
        assertEquals(
                LocalDate.parse("2024-08-31"), Years.last(partner.membership()).anniversary());
    }

    @Test
    void aLegacyMembershipThatIsOverSetsNoAnniversary() {
        Timeline partner = new Timeline("2023-09-01")
                .legacy("2023-08-31")
                .qualifies(DATA_AI)
                .assess();
        assertFalse(partner.holds(DATA_AI));
        partner.enrol(DATA_AI);
        assertEquals(
                LocalDate.parse("2024-09-01"), Years.last(partner.membership()).anniversary());
    }

    @Test
    void legacyMembershipsEndWithTheProgramOfTheirTime() {
        Timeline partner = new Timeline("2025-02-01");
        assertRefused("LEGACY_ENDED", () -> partner.legacy("2026-01-22"));
        partner.legacy("2026-01-21").legacy("2025-12-01").qualifies(DATA_AI).assess();
        assertRefused("LEGACY_IN_USE", () -> partner.legacy("2026-01-21"));
    }

    @Test
    void aRefundedRenewalOpensTheWindowAgain() {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        partner.on("2024-02-05").renew().on("2024-02-20").refund();
        assertEquals(State.RENEWAL_DUE, partner.outlook(DATA_AI).status());
        assertFalse(partner.holds(DATA_AI, LocalDate.parse("2024-03-03")));
        partner.on("2024-03-01").renew();
        assertTrue(partner.holds(DATA_AI, LocalDate.parse("2025-03-03")));
    }

    @Test
    void aRenewalRefundedAfterItsWindowEndsTheMembershipOnThatDay() {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        partner.on("2024-03-02").renew().on("2024-03-20").refund();
        assertTrue(partner.holds(DATA_AI, LocalDate.parse("2024-03-19")));
        assertFalse(partner.holds(DATA_AI));
        assertRefused("NOT_ENROLLED", partner::renew);
    }

    @Test
    void anEnrolmentRefundedOnItsDayWasNeverHeldAndMayBeBoughtAgain() {
        Timeline partner =
                new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI).refund();
        assertFalse(partner.holds(DATA_AI));
        partner.enrol(DATA_AI);
        assertTrue(partner.holds(DATA_AI));
        assertRefused("REFUND_TOO_LATE", () -> partner.on("2023-03-04").refund());
        partner.on("2023-03-03").refund();
    }

    @ParameterizedTest
    @CsvSource({"2023-11-03, ", "2023-11-04, 120", "2023-12-04, 90", "2024-01-03, 60", "2024-02-02, 30"})
    void warningsComeBeforeTheEnd(String day, Integer stage) {
        Timeline partner = new Timeline("2023-02-01").qualifies(DATA_AI).enrol(DATA_AI);
        partner.on(day).qualifies().assess();
        Outlook.Next next = partner.outlook(DATA_AI)
                .next(
                        partner.program,
                        partner.standing.assessments().stream()
                                .filter(each -> each.area() == DATA_AI)
                                .findFirst());
        assertEquals(stage, next.daysAhead().orElse(null));
        assertEquals(stage != null, next.pointsMissing().isPresent());
    }

    private static String told(Transition step) {
        return step.subject() + " " + step.to() + " " + step.on();
    }

    private static void assertRefused(String code, Executable doing) {
        assertEquals(code, assertThrows(Refusal.class, doing).code());
    }
}
