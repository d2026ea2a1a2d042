package org.partnerscore.benefits.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.benefits.entitlement.Partners.ENDS;
import static org.partnerscore.benefits.entitlement.Partners.FROM;
import static org.partnerscore.benefits.entitlement.Partners.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.BuiltIn;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;
import org.partnerscore.benefits.standing.Standing;

class EntitlementsTest {

    private static final String E5 = "microsoft-365-e5";
    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    private final Entitlements entitlements =
            new Entitlements(BuiltIn.catalogue(), new KnownSpecializations(SpecializationCatalogue.builtIn()));

    @Test
    void aDesignationGivesWhatItsAreaAndTheCommonOnesGiveFromItsFirstDayToItsLast() {
        Standing standing = partner("p").holding(Area.MODERN_WORK).standing();
        assertEquals(List.of(), entitlements.on(standing, FROM.minusDays(1)));
        for (LocalDate day : List.of(FROM, DAY, ENDS.minusDays(1))) {
            Entitlement e5 = find(standing, E5, day);
            assertEquals(Optional.of(200L), e5.quantity());
            assertEquals(Optional.of(FROM), e5.from());
            assertEquals(Optional.of(ENDS), e5.to());
            assertEquals("Ends on 2024-03-03 unless renewed.", e5.next());
            assertEquals(Optional.of(50L), find(standing, "advisory-hours", day).quantity());
        }
        assertEquals(List.of(), entitlements.on(standing, ENDS));
    }

    @Test
    void whatIsCommonIsGivenOnceHoweverManyDesignations() {
        Standing standing = partner("p")
                .holding(Area.MODERN_WORK, Area.SECURITY, Area.DATA_AI)
                .standing();
        Entitlement hours = find(standing, "advisory-hours", DAY);
        assertEquals(Optional.of(50L), hours.quantity());
        assertEquals(3, hours.sources().size());
        assertEquals(
                Optional.of("Granted once, through modern-work."),
                hours.sources().get(1).reason());
        assertEquals(3, find(standing, "customer-facing-badge", DAY).giving().count());
    }

    @Test
    void theAzureDesignationsShareOneSetAndGiveCreditsEach() {
        LocalDate end = LATER.plusMonths(3);
        Standing standing = partner("p")
                .holding(Area.INFRASTRUCTURE, LATER, LATER, end)
                .holding(Area.DATA_AI, LATER.minusDays(9), LATER.minusDays(9), LATER.plusDays(5))
                .holding(Area.DIGITAL_APP_INNOVATION, LATER, LATER, end)
                .standing();
        assertEquals(
                Optional.of(100L), find(standing, "microsoft-365-e3", LATER).quantity());
        assertEquals(Optional.of(end), find(standing, "microsoft-365-e3", LATER).to());
        assertEquals(
                "Ends on " + end + " unless renewed.",
                find(standing, "microsoft-365-e3", LATER).next());
        assertEquals(
                Optional.of(100L),
                find(standing, "microsoft-365-e3", LATER.plusDays(5)).quantity());
        Entitlement credits = find(standing, "azure-credits", LATER);
        assertEquals(Optional.of(30_000L), credits.quantity());
        assertEquals(
                "10000 of 30000 US dollars a year end on 2026-06-06 unless renewed, the last on 2026-09-01.",
                credits.next());
    }

    @Test
    void theEditionThatAMembershipYearBeganUnderCountsUntilItsAnniversary() {
        LocalDate change = LocalDate.of(2026, 2, 18);
        Standing before = partner("p")
                .holding(Area.MODERN_WORK, change.minusDays(1), change.minusDays(1), change.plusYears(1))
                .holding(Area.DATA_AI, change.plusMonths(3), change.plusMonths(3), change.plusYears(1))
                .standing();
        assertEquals(
                Optional.of(50L), find(before, "viva", change.plusMonths(6)).quantity());
        assertTrue(has(before, "cloud-support-signature", change.plusMonths(6)));
        assertTrue(find(before, "azure-credits", change.plusMonths(6)).unpublished());

        Standing after = partner("p")
                .holding(Area.MODERN_WORK, change, change, change.plusYears(1))
                .standing();
        assertTrue(find(after, "viva", change).unpublished());
        assertEquals(Optional.of(4_000L), find(after, "azure-credits", change).quantity());
        assertFalse(has(after, "cloud-support-signature", change));
        assertEquals(
                Optional.of(50L), find(after, "cloud-support-incidents", change).quantity());
    }

    @Test
    void specializationsStackToTheCapEarliestEarnedFirst() {
        Standing standing = partner("p")
                .holding(Area.MODERN_WORK)
                .specialized("teamwork-deployment", DAY.minusDays(1), DAY.plusYears(1))
                .specialized("modernize-endpoints", DAY.minusDays(4), DAY.plusYears(1))
                .specialized("calling-for-microsoft-teams", DAY.minusDays(3), DAY.plusYears(1))
                .specialized("adoption-and-change-management", DAY.minusDays(2), DAY.plusYears(1))
                .standing();
        Entitlement e5 = find(standing, E5, DAY);
        assertEquals(Optional.of(350L), e5.quantity());
        Source last = e5.sources().get(4);
        assertEquals(Optional.of("teamwork-deployment"), last.held().specialization());
        assertEquals(Optional.of(0), last.quantity());
        assertTrue(last.reason().orElseThrow().contains("at most 3 specializations of modern-work"));
        assertEquals(4, find(standing, "marketplace-ranking", DAY).giving().count());
    }

    @Test
    void theCapOfTheDayCounts() {
        LocalDate change = LocalDate.of(2026, 5, 1);
        Partners partner = partner("p")
                .holding(Area.BUSINESS_APPLICATIONS, change.minusMonths(2), change.minusMonths(2), change.plusYears(1));
        for (String code : List.of("finance", "sales", "service", "supply-chain")) {
            partner.specialized(code, change.minusMonths(1), change.plusYears(1));
        }
        assertEquals(List.of("finance"), giving(find(partner.standing(), "cloud-services", change.minusDays(1))));
        assertEquals(
                List.of("finance", "sales", "service"), giving(find(partner.standing(), "cloud-services", change)));
    }

    @Test
    void aSpecializationGivesBenefitsWithItsDesignationAloneAndUntilTheEarlierEnd() {
        LocalDate end = DAY.plusMonths(1);
        Standing without =
                partner("p").specialized("modernize-endpoints", DAY, end).standing();
        assertEquals(List.of(), entitlements.on(without, DAY));
        Standing standing = partner("p")
                .holding(Area.MODERN_WORK)
                .specialized("modernize-endpoints", DAY, end)
                .specialized("teamwork-deployment", FROM.minusDays(5), ENDS.plusYears(1))
                .standing();
        Entitlement e5 = find(standing, E5, DAY);
        assertEquals(Optional.of(300L), e5.quantity());
        assertEquals(Optional.of(ENDS), e5.to());
        assertEquals("50 of 300 users end on 2023-10-15 unless renewed, the last on 2024-03-03.", e5.next());
        assertEquals(Optional.of(FROM), e5.sources().get(1).held().from());
        assertEquals(Optional.of(ENDS), e5.sources().get(1).held().to());
        assertEquals(Optional.of(250L), find(standing, E5, end).quantity());
    }

    @Test
    void aDesignationEarnedBeforeALegacyAnniversaryStartsOnIt() {
        LocalDate start = LocalDate.of(2023, 5, 1);
        Standing standing = partner("p")
                .holding(Area.MODERN_WORK, FROM, start, ENDS)
                .specialized("modernize-endpoints", FROM, ENDS)
                .standing();
        Entitlement before = find(standing, E5, start.minusDays(1));
        assertEquals(Optional.of(0L), before.quantity());
        assertFalse(before.isInForce());
        assertEquals(Optional.of(start), before.from());
        assertEquals("Starts on 2023-05-01.", before.next());
        assertEquals(Optional.of(250L), find(standing, E5, start).quantity());
    }

    @Test
    void whoIsQualifiedIsShownWhatEnrollingAdds() {
        Standing standing = partner("p").qualifiedIn(Area.MODERN_WORK, DAY).standing();
        Entitlement e5 = find(standing, E5, DAY);
        assertEquals(Entitlement.Basis.QUALIFIED, e5.basis());
        assertEquals(Optional.empty(), e5.from());
        assertEquals(
                "Enrolling in modern-work gives 200 users, from the day of enrolment to the membership's anniversary.",
                e5.next());
        assertEquals(List.of(), entitlements.on(standing, DAY.minusDays(1)));
        Standing member = partner("p")
                .holding(Area.SECURITY)
                .qualifiedIn(Area.MODERN_WORK, DAY)
                .standing();
        assertEquals(
                1,
                entitlements.on(member, DAY).stream()
                        .filter(one -> one.benefit().code().equals("advisory-hours"))
                        .count());
        assertEquals(Entitlement.Basis.QUALIFIED, find(member, E5, DAY).basis());
    }

    @Test
    void aPartnerOfWhichNothingIsKnownHasNothing() {
        assertEquals(List.of(), entitlements.on(Standing.none("p"), DAY));
    }

    private static List<String> giving(Entitlement entitlement) {
        return entitlement
                .giving()
                .map(Source::held)
                .flatMap(held -> held.specialization().stream())
                .toList();
    }

    private boolean has(Standing standing, String benefit, LocalDate day) {
        return entitlements.on(standing, day).stream()
                .anyMatch(one -> one.benefit().code().equals(benefit));
    }

    private Entitlement find(Standing standing, String benefit, LocalDate day) {
        return entitlements.on(standing, day).stream()
                .filter(one -> one.benefit().code().equals(benefit))
                .findFirst()
                .orElseThrow();
    }
}
