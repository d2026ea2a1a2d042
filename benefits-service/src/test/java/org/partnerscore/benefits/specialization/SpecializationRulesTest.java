package org.partnerscore.benefits.specialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.SpecializationTerm.State;
import org.partnerscore.benefits.standing.SpecializationTerm.Submission;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;
import org.partnerscore.common.problem.Refusal;

class SpecializationRulesTest {

    private static final Instant NOW = Instant.parse("2023-02-01T08:00:00Z");
    private static final LocalDate START = LocalDate.parse("2023-02-01");
    private static final String AUDITED = "kubernetes-on-microsoft-azure";
    private static final String REFERRED = "modernize-endpoints";
    private static final String PLAIN = "finance";

    private final SpecializationCatalogue catalogue = SpecializationCatalogue.builtIn();
    private final SpecializationRules rules = new SpecializationRules(catalogue);
    private final List<Transition> steps = new ArrayList<>();
    private Standing standing = holding("2030-01-01", Area.DATA_AI, Area.MODERN_WORK, Area.BUSINESS_APPLICATIONS);

    @Test
    void withoutEvidenceItIsActiveOnceItsRequirementsAreMet() {
        approve(PLAIN, DecisionAbout.REQUIREMENTS, "2023-02-01");
        assertEquals(State.ACTIVE, term(PLAIN).state());
        assertEquals(List.of("not-started>requirements-met", "requirements-met>active"), told());
        assertEquals(Optional.of(LocalDate.parse("2024-03-03")), term(PLAIN).endsOn());
    }

    @Test
    void anAuditedOneGoesThroughEveryStep() {
        earn("2023-02-01");
        assertEquals(
                List.of(
                        "not-started>requirements-met",
                        "requirements-met>evidence-submitted",
                        "evidence-submitted>in-audit",
                        "in-audit>active"),
                told());
        assertTrue(term(AUDITED).isHeldOn(START));
    }

    @Test
    void referencesAreThreeDifferentOnes() {
        approve(REFERRED, DecisionAbout.REQUIREMENTS, "2023-02-01");
        refused("EVIDENCE_INCOMPLETE", () -> submit(REFERRED, "references", "2023-02-01", "a", "a", "b"));
        refused("EVIDENCE_KIND_WRONG", () -> submit(REFERRED, "audit", "2023-02-01", "a", "b", "c"));
        submit(REFERRED, "references", "2023-02-01", "a", "b", "c");
        approve(REFERRED, DecisionAbout.EVIDENCE, "2023-02-02");
        assertEquals(State.IN_REFERENCES, term(REFERRED).state());
        approve(REFERRED, DecisionAbout.REVIEW, "2023-02-03");
        assertEquals(Optional.of(LocalDate.parse("2023-02-03")), term(REFERRED).earnedOn());
    }

    @Test
    void securityIsAuditedFromTheDayOnWhichItChanged() {
        standing = holding("2030-01-01", Area.SECURITY);
        approve("cloud-security", DecisionAbout.REQUIREMENTS, "2026-07-29");
        refused("EVIDENCE_KIND_WRONG", () -> submit("cloud-security", "audit", "2026-07-29"));
        refused("EVIDENCE_KIND_WRONG", () -> submit("cloud-security", "references", "2026-07-30", "a", "b", "c"));
        submit("cloud-security", "audit", "2026-07-30");
    }

    @Test
    void anOfferIsEnoughWhereAnOfferIsAsked() {
        approve("agentic-business-solutions", DecisionAbout.REQUIREMENTS, "2026-05-01");
        submit("agentic-business-solutions", "marketplace-offer", "2026-05-02", "offer-1");
        approve("agentic-business-solutions", DecisionAbout.EVIDENCE, "2026-05-03");
        assertEquals(State.ACTIVE, term("agentic-business-solutions").state());
    }

    @Test
    void itNeedsItsDesignationToStartAndToBecomeActive() {
        Standing without = Standing.none("p");
        standing = without;
        refused("DESIGNATION_NOT_HELD", () -> approve(AUDITED, DecisionAbout.REQUIREMENTS, "2023-02-01"));
        standing = holding("2023-03-01", Area.DATA_AI);
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2023-02-01");
        submit(AUDITED, "audit", "2023-02-02");
        approve(AUDITED, DecisionAbout.EVIDENCE, "2023-02-03");
        refused("DESIGNATION_NOT_HELD", () -> approve(AUDITED, DecisionAbout.REVIEW, "2023-03-01"));
        approve(AUDITED, DecisionAbout.REVIEW, "2023-02-28");
    }

    @Test
    void aFailedAuditCanBeTriedAgainAfterSevenDays() {
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2023-02-01");
        submit(AUDITED, "audit", "2023-02-02");
        approve(AUDITED, DecisionAbout.EVIDENCE, "2023-02-03");
        decide(AUDITED, DecisionAbout.REVIEW, false, "2023-02-10");
        assertEquals(State.REQUIREMENTS_MET, term(AUDITED).state());
        refused("RETRY_TOO_EARLY", () -> submit(AUDITED, "audit", "2023-02-16"));
        submit(AUDITED, "audit", "2023-02-17");
        assertEquals(Optional.empty(), term(AUDITED).retryFrom());
    }

    @Test
    void whatWasRejectedIsRemembered() {
        decide(PLAIN, DecisionAbout.REQUIREMENTS, false, "2023-02-01");
        assertEquals(List.of("not-started>not-started"), told());
        assertEquals(List.of(), standing.specializations());
    }

    @Test
    void stepsCannotBeLeftOutOrTakenBack() {
        refused("STEP_OUT_OF_ORDER", () -> submit(AUDITED, "audit", "2023-02-01"));
        refused("STEP_OUT_OF_ORDER", () -> approve(AUDITED, DecisionAbout.EVIDENCE, "2023-02-01"));
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2023-02-01");
        refused("STEP_OUT_OF_ORDER", () -> approve(AUDITED, DecisionAbout.REQUIREMENTS, "2023-02-01"));
        refused("STEP_OUT_OF_ORDER", () -> approve(AUDITED, DecisionAbout.REVIEW, "2023-02-01"));
        refused("DAY_BEFORE_LAST_STEP", () -> submit(AUDITED, "audit", "2023-01-31"));
        submit(AUDITED, "audit", "2023-02-01");
        refused("EVIDENCE_ALREADY_SUBMITTED", () -> submit(AUDITED, "audit", "2023-02-01"));
        refused("SPECIALIZATION_NOT_ACTIVE", () -> renew(AUDITED, "2023-02-01"));
    }

    @Test
    void renewalIsOpenSixtyDaysBeforeTheAnniversaryAndThirtyAfter() {
        earn("2023-02-01");
        refused("RENEWAL_NOT_OPEN", () -> renew(AUDITED, "2023-12-02"));
        assertEquals(State.ACTIVE, on("2023-12-02").state());
        assertEquals(State.RENEWAL_DUE, on("2023-12-03").state());
        assertEquals(State.RENEWAL_DUE, on("2024-03-02").state());
        assertEquals(State.ENDED, on("2024-03-03").state());
        refused("REQUIREMENTS_NOT_DECIDED", () -> renew(AUDITED, "2023-12-03"));
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2024-03-01");
        assertTrue(term(AUDITED).isHeldOn(LocalDate.parse("2024-03-01")));
        renew(AUDITED, "2024-03-02");
        assertEquals(Optional.of(LocalDate.parse("2025-02-01")), term(AUDITED).nextAnniversary());
        assertEquals(Optional.of(LocalDate.parse("2025-03-04")), term(AUDITED).endsOn());
    }

    @Test
    void everySecondYearAsksForEvidence() {
        earn("2023-02-01");
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2024-01-15");
        refused("EVIDENCE_NOT_ASKED", () -> submit(AUDITED, "audit", "2024-01-15"));
        renew(AUDITED, "2024-01-16");
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2025-01-15");
        refused("EVIDENCE_REQUIRED", () -> renew(AUDITED, "2025-01-16"));
        submit(AUDITED, "audit", "2025-01-16");
        refused("EVIDENCE_NOT_DECIDED", () -> renew(AUDITED, "2025-01-16"));
        approve(AUDITED, DecisionAbout.EVIDENCE, "2025-01-17");
        approve(AUDITED, DecisionAbout.REVIEW, "2025-01-18");
        assertEquals(State.REQUIREMENTS_MET, term(AUDITED).state());
        renew(AUDITED, "2025-01-19");
        assertEquals(Optional.of(LocalDate.parse("2026-02-01")), term(AUDITED).nextAnniversary());
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2026-01-15");
        renew(AUDITED, "2026-01-15");
    }

    @Test
    void withoutItsDesignationItCannotBeRenewedAndLivesToItsEnd() {
        earn("2023-02-01");
        standing = new Standing(
                "p",
                Optional.empty(),
                holding("2023-06-01", Area.DATA_AI).memberships(),
                standing.specializations(),
                List.of());
        refused("DESIGNATION_NOT_HELD", () -> approve(AUDITED, DecisionAbout.REQUIREMENTS, "2024-01-15"));
        refused("DESIGNATION_NOT_HELD", () -> renew(AUDITED, "2024-01-15"));
        assertTrue(term(AUDITED).isHeldOn(LocalDate.parse("2024-03-02")));
        assertEquals(State.ENDED, on("2024-03-03").state());
    }

    @Test
    void aRetiredOneIsNeitherStartedNorRenewedAndRunsToItsEnd() {
        String retired = "adoption-and-change-management";
        refused("SPECIALIZATION_RETIRED", () -> approve(retired, DecisionAbout.REQUIREMENTS, "2026-06-25"));
        standing = held(retired, "2025-07-20");
        approve(retired, DecisionAbout.REQUIREMENTS, "2026-06-24");
        refused("SPECIALIZATION_RETIRED", () -> renew(retired, "2026-06-25"));
        assertTrue(term(retired).isHeldOn(LocalDate.parse("2026-08-19")));
        assertEquals(State.ENDED, end(retired, "2026-08-20").state());
        standing = held(retired, "2025-12-20");
        assertEquals(State.ACTIVE, end(retired, "2027-01-19").state());
        assertEquals(State.ENDED, end(retired, "2027-01-20").state());
    }

    @Test
    void theExpertProgramClosesForNewcomersBeforeItEnds() {
        String expert = "azure-expert-msp";
        standing = holding("2030-01-01", Area.DATA_AI, Area.DIGITAL_APP_INNOVATION, Area.INFRASTRUCTURE);
        approve(expert, DecisionAbout.REQUIREMENTS, "2026-09-14");
        Standing started = standing;
        standing = holding("2030-01-01", Area.DATA_AI, Area.DIGITAL_APP_INNOVATION, Area.INFRASTRUCTURE);
        refused("SPECIALIZATION_RETIRED", () -> approve(expert, DecisionAbout.REQUIREMENTS, "2026-09-15"));
        assertEquals(State.REQUIREMENTS_MET, started.specializations().get(0).state());
        standing = holding("2030-01-01", Area.DATA_AI, Area.DIGITAL_APP_INNOVATION);
        refused("DESIGNATION_NOT_HELD", () -> approve(expert, DecisionAbout.REQUIREMENTS, "2026-09-14"));
    }

    @Test
    void afterItsEndItCanBeEarnedAgain() {
        earn("2023-02-01");
        refused("RENEWAL_CLOSED", () -> renew(AUDITED, "2024-03-03"));
        earn("2024-04-01");
        assertEquals(2, standing.specializations().size());
        assertFalse(standing.specializations().get(0).isHeldOn(LocalDate.parse("2024-04-01")));
        assertTrue(standing.specializations().get(1).isHeldOn(LocalDate.parse("2024-04-01")));
        assertTrue(told().contains("renewal-due>ended"));
    }

    @Test
    void aLeapDayIsKeptWhereTheYearHasOne() {
        earn("2024-02-29");
        assertEquals(Optional.of(LocalDate.parse("2025-02-28")), term(AUDITED).nextAnniversary());
        approve(AUDITED, DecisionAbout.REQUIREMENTS, "2025-02-01");
        renew(AUDITED, "2025-02-01");
        assertEquals(Optional.of(LocalDate.parse("2026-02-28")), term(AUDITED).nextAnniversary());
    }

    /** Whatever is asked in whatever order: what is held stays held to its end, and every step leads on from the one before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsTakenBeforeItsEndAndTheHistoryHasNoGaps(long seed) {
        Random random = new Random(seed);
        LocalDate day = START;
        List<String> codes = List.of(AUDITED, REFERRED, PLAIN);
        for (int i = 0; i < 400; i++) {
            day = day.plusDays(random.nextInt(12));
            Standing before = standing;
            String on = day.toString();
            String code = codes.get(random.nextInt(3));
            try {
                switch (random.nextInt(6)) {
                    case 0 -> submit(code, code.equals(AUDITED) ? "audit" : "references", on, "a", "b", "c");
                    case 1 -> renew(code, on);
                    case 2 -> decide(code, DecisionAbout.REVIEW, random.nextInt(4) > 0, on);
                    case 3 -> decide(code, DecisionAbout.EVIDENCE, random.nextInt(4) > 0, on);
                    case 4 -> keep(rules.notice(standing, day, NOW));
                    default -> decide(code, DecisionAbout.REQUIREMENTS, random.nextInt(4) > 0, on);
                }
            } catch (Refusal e) {
                assertEquals(before, standing);
            }
            for (SpecializationTerm term : before.specializations()) {
                if (term.isHeldOn(day)) {
                    assertTrue(
                            standing.specializations().stream()
                                    .anyMatch(now -> now.specialization().equals(term.specialization())
                                            && now.earnedOn().equals(term.earnedOn())
                                            && !now.endsOn()
                                                    .orElseThrow()
                                                    .isBefore(term.endsOn().orElseThrow())),
                            "seed " + seed + ", " + day + ": " + term);
                }
            }
            Change again = rules.notice(rules.notice(standing, day, NOW).standing(), day, NOW);
            assertEquals(List.of(), again.transitions(), "noticing twice is noticing once");
        }
        for (String code : codes) {
            String at = "not-started";
            LocalDate last = LocalDate.MIN;
            for (Transition step : steps) {
                if (step.subject().equals(code)) {
                    String from = step.from().orElseThrow();
                    assertTrue(from.equals(at) || (from.equals("not-started") && at.equals("ended")), "seed " + seed);
                    assertFalse(step.on().isBefore(last), "seed " + seed);
                    at = step.to();
                    last = step.on();
                }
            }
        }
        assertTrue(steps.size() > 20, "the walk leads somewhere: " + steps.size());
    }

    private void earn(String day) {
        approve(AUDITED, DecisionAbout.REQUIREMENTS, day);
        submit(AUDITED, "audit", day);
        approve(AUDITED, DecisionAbout.EVIDENCE, day);
        approve(AUDITED, DecisionAbout.REVIEW, day);
    }

    private void approve(String code, DecisionAbout about, String day) {
        decide(code, about, true, day);
    }

    private void decide(String code, DecisionAbout about, boolean approved, String day) {
        keep(rules.decide(
                standing,
                catalogue.find(code).orElseThrow(),
                new Decision(about, approved, "reviewer", "Because.", LocalDate.parse(day)),
                NOW));
    }

    private void submit(String code, String kind, String day, String... items) {
        keep(rules.submit(
                standing,
                catalogue.find(code).orElseThrow(),
                new Submission(kind, "partner", List.of(items), LocalDate.parse(day)),
                NOW));
    }

    private void renew(String code, String day) {
        keep(rules.renew(standing, catalogue.find(code).orElseThrow(), LocalDate.parse(day), NOW));
    }

    private void keep(Change change) {
        standing = change.standing();
        steps.addAll(change.transitions());
    }

    private SpecializationTerm term(String code) {
        return last(standing, code);
    }

    private SpecializationTerm on(String day) {
        return end(AUDITED, day);
    }

    private SpecializationTerm end(String code, String day) {
        return last(rules.notice(standing, LocalDate.parse(day), NOW).standing(), code);
    }

    private static SpecializationTerm last(Standing standing, String code) {
        return standing.specializations().stream()
                .filter(term -> term.specialization().equals(code))
                .reduce((former, later) -> later)
                .orElseThrow();
    }

    private List<String> told() {
        return steps.stream()
                .map(step -> step.from().orElseThrow() + ">" + step.to())
                .toList();
    }

    private static void refused(String code, Runnable what) {
        assertEquals(code, assertThrows(Refusal.class, what::run).code());
    }

    private Standing held(String code, String earned) {
        LocalDate from = LocalDate.parse(earned);
        return new Standing(
                "p",
                Optional.empty(),
                holding("2030-01-01", Area.MODERN_WORK).memberships(),
                List.of(new SpecializationTerm(
                        code, Optional.of(from), Optional.of(from.plusYears(1).plusDays(31)))),
                List.of());
    }

    private static Standing holding(String until, Area... areas) {
        LocalDate from = LocalDate.parse("2022-11-01");
        List<DesignationTerm> terms = java.util.Arrays.stream(areas)
                .map(area -> new DesignationTerm(area, from, from, LocalDate.parse(until)))
                .toList();
        return new Standing(
                "p", Optional.empty(), List.of(new Membership(from, List.of(), terms)), List.of(), List.of());
    }
}
