package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a partner after its last transition. All days are of the program: the standing of an earlier day
 * can be read off the terms, because they keep when each began and ends.
 *
 * @param legacy the legacy membership, where there is or was one
 * @param memberships oldest first; each begins after the former ended
 * @param specializations every one that was ever begun, by code
 * @param assessments what scoring-service said last, at most one for each area
 */
public record Standing(
        String partnerId,
        Optional<Legacy> legacy,
        List<Membership> memberships,
        List<SpecializationTerm> specializations,
        List<Assessment> assessments) {

    public Standing {
        memberships = List.copyOf(memberships);
        specializations = List.copyOf(specializations);
        assessments = List.copyOf(assessments);
    }

    /** First day of the membership year that a day lies in, or else of the last one before it. */
    public Optional<LocalDate> yearFrom(LocalDate day) {
        return memberships.stream()
                .flatMap(membership -> membership.years().stream())
                .map(Membership.Year::from)
                .filter(from -> !from.isAfter(day))
                .max(LocalDate::compareTo);
    }

    /** Whether any designation is held on a day. */
    public boolean holdsOn(LocalDate day) {
        return memberships.stream()
                .flatMap(membership -> membership.designations().stream())
                .anyMatch(term -> term.isHeldOn(day));
    }

    /** The same with other assessments. */
    public Standing assessedAs(List<Assessment> others) {
        return new Standing(partnerId, legacy, memberships, specializations, others);
    }

    /** A partner of which nothing is known yet. */
    public static Standing none(String partnerId) {
        return new Standing(partnerId, Optional.empty(), List.of(), List.of(), List.of());
    }
}
