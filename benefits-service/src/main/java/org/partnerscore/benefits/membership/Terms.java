package org.partnerscore.benefits.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Standing;

/** What can be read off the terms of a standing. */
final class Terms {

    private Terms() {}

    static Optional<DesignationTerm> held(Standing standing, Area area, LocalDate day) {
        return standing.memberships().stream()
                .flatMap(membership -> membership.designations().stream())
                .filter(term -> term.area() == area && term.isHeldOn(day))
                .findFirst();
    }

    static Optional<Membership> membership(Standing standing, LocalDate day) {
        return standing.memberships().stream()
                .filter(membership -> Years.isCurrent(membership, day))
                .findFirst();
    }

    static Membership membershipOf(Standing standing, DesignationTerm term) {
        return standing.memberships().stream()
                .filter(membership -> membership.designations().contains(term))
                .findFirst()
                .orElseThrow();
    }

    static DesignationTerm ending(DesignationTerm term, LocalDate endsOn) {
        return new DesignationTerm(term.area(), term.earnedOn(), term.benefitsFrom(), endsOn);
    }

    static boolean sameButForTheInstant(List<Assessment> some, List<Assessment> others) {
        return timeless(some).equals(timeless(others));
    }

    private static List<Assessment> timeless(List<Assessment> assessments) {
        return assessments.stream()
                .map(each -> new Assessment(
                        each.area(),
                        each.asOf(),
                        each.qualified(),
                        each.total(),
                        each.windowFrom(),
                        each.windowTo(),
                        Instant.EPOCH,
                        each.rest(),
                        each.missing(),
                        each.renewal()))
                .toList();
    }
}
