package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One membership, from its first enrolment until it lapses or is refunded: one anniversary for all its designations.
 *
 * @param years oldest first; the last one is the current one
 * @param designations every term, in the order in which they were earned
 */
public record Membership(LocalDate from, List<Year> years, List<DesignationTerm> designations) {

    public Membership {
        years = List.copyOf(years);
        designations = List.copyOf(designations);
    }

    /**
     * From one anniversary to the next.
     *
     * @param renewalOpens first day on which it can be renewed
     * @param endsOn first day without designations and benefits if it is not renewed
     * @param renewedOn when it was renewed, if it was
     */
    public record Year(
            LocalDate from,
            LocalDate anniversary,
            LocalDate renewalOpens,
            LocalDate endsOn,
            Optional<LocalDate> renewedOn) {}
}
