package org.partnerscore.benefits.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;
import org.partnerscore.common.problem.Refusal;

/** What holds for every partner, whatever it does and scores: random lives of five years, some of them across 2026-11-01. */
class MembershipLawsTest {

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void memberships(long seed) {
        Random random = new Random(seed);
        LocalDate start = LocalDate.of(2022 + random.nextInt(4), 10, 3).plusDays(random.nextInt(360));
        Timeline partner = new Timeline(start.toString());
        if (random.nextInt(4) == 0 && start.getYear() < 2025) {
            partner.legacy(start.plusDays(random.nextInt(300)).toString());
        }
        for (LocalDate day = start; day.isBefore(start.plusYears(5)); day = day.plusDays(1 + random.nextInt(20))) {
            partner.on(day.toString());
            partner.qualifies(Timeline.AREAS.stream()
                    .filter(area -> random.nextInt(3) == 0)
                    .toArray(Area[]::new));
            List<DesignationTerm> before = terms(partner);
            boolean refunded = act(partner, random);
            for (Area area : Timeline.AREAS) {
                nothingIsTakenAway(partner, area, before, refunded);
            }
            newDesignationsHaveTheirBenefitsAtOnce(partner, before);
            termsNeverOverlap(partner);
            partner.standing.memberships().forEach(MembershipLawsTest::anniversariesKeepMonthAndDay);
            partner.settle();
            assertEquals(List.of(), partner.lastSteps, "what has been settled is settled");
        }
    }

    /** Does something, or tries to; says whether something was given back. */
    private static boolean act(Timeline partner, Random random) {
        try {
            switch (random.nextInt(12)) {
                case 0 -> partner.enrol(Timeline.AREAS.get(random.nextInt(6)));
                case 1, 2, 3 -> partner.renew();
                case 4 -> {
                    if (random.nextInt(6) == 0) {
                        partner.refund();
                        return true;
                    }
                }
                default -> partner.assess();
            }
        } catch (Refusal refusal) {
            assertTrue(refusal.status() == 409 || refusal.status() == 422);
        }
        partner.settle();
        return false;
    }

    private static void nothingIsTakenAway(
            Timeline partner, Area area, List<DesignationTerm> before, boolean refunded) {
        for (DesignationTerm term : before) {
            if (term.area() == area && !refunded) {
                DesignationTerm now = terms(partner).stream()
                        .filter(each -> each.area() == area && each.earnedOn().equals(term.earnedOn()))
                        .filter(each -> !each.endsOn().isBefore(term.endsOn()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(term + " became shorter on " + partner.today));
                assertEquals(term.benefitsFrom(), now.benefitsFrom());
            }
        }
    }

    private static void newDesignationsHaveTheirBenefitsAtOnce(Timeline partner, List<DesignationTerm> before) {
        Predicate<DesignationTerm> isNew = term -> before.stream()
                .noneMatch(each -> each.area() == term.area() && each.earnedOn().equals(term.earnedOn()));
        terms(partner).stream().filter(isNew).forEach(term -> {
            assertEquals(partner.today, term.earnedOn());
            boolean afterwards = partner.standing
                    .legacy()
                    .filter(legacy -> legacy.anniversary().equals(term.benefitsFrom()))
                    .isPresent();
            assertTrue(afterwards || term.benefitsFrom().equals(term.earnedOn()), term::toString);
        });
    }

    private static void termsNeverOverlap(Timeline partner) {
        for (Area area : Timeline.AREAS) {
            List<DesignationTerm> terms = terms(partner).stream()
                    .filter(term -> term.area() == area)
                    .sorted(Comparator.comparing(DesignationTerm::earnedOn).thenComparing(DesignationTerm::endsOn))
                    .toList();
            for (int i = 1; i < terms.size(); i++) {
                assertFalse(terms.get(i).earnedOn().isBefore(terms.get(i - 1).endsOn()), terms::toString);
            }
        }
    }

    private static void anniversariesKeepMonthAndDay(Membership membership) {
        LocalDate first = membership.years().get(0).anniversary();
        List<Year> years = membership.years();
        for (int i = 1; i < years.size(); i++) {
            LocalDate anniversary = years.get(i).anniversary();
            assertEquals(years.get(i - 1).anniversary().getYear() + 1, anniversary.getYear());
            assertEquals(first.getMonth(), anniversary.getMonth());
            assertTrue(anniversary.getDayOfMonth() == first.getDayOfMonth() || anniversary.getMonthValue() == 2);
            assertEquals(years.get(i - 1).anniversary(), years.get(i).from());
            LocalDate renewedOn = years.get(i - 1).renewedOn().orElseThrow();
            assertTrue(Years.isOpen(years.get(i - 1), renewedOn));
        }
    }

    private static List<DesignationTerm> terms(Timeline partner) {
        List<DesignationTerm> all = new ArrayList<>();
        partner.standing.memberships().forEach(membership -> all.addAll(membership.designations()));
        return all;
    }
}
