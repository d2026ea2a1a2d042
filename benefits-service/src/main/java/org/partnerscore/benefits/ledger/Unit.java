package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was assigned together.
 *
 * @param holder empty once it was returned
 * @param lastHolder who has it, or had it last
 * @param assignedOn when {@code lastHolder} got it
 * @param reassignments how often it went from one holder to another
 */
record Unit(
        long number,
        BigDecimal quantity,
        Optional<String> holder,
        String lastHolder,
        LocalDate assignedOn,
        int reassignments) {

    boolean isHeldBy(String someone) {
        return holder.filter(someone::equals).isPresent();
    }

    boolean isFree() {
        return holder.isEmpty();
    }

    /** The first day on which it may go to somebody else; empty if it may not before the renewal. */
    Optional<LocalDate> reassignableFrom(ActivationRules rules) {
        return rules.maxReassignments().filter(most -> reassignments >= most).isPresent()
                ? Optional.empty()
                : Optional.of(assignedOn.plusDays(rules.reassignableAfterDays().orElse(0)));
    }

    boolean isReassignableOn(LocalDate day, ActivationRules rules) {
        return reassignableFrom(rules).filter(first -> !day.isBefore(first)).isPresent();
    }

    Unit part(long other, BigDecimal share) {
        return new Unit(other, share, holder, lastHolder, assignedOn, reassignments);
    }

    Unit returned() {
        return new Unit(number, quantity, Optional.empty(), lastHolder, assignedOn, reassignments);
    }

    /** Back to the last holder it is as if it had never been away; to another it is a reassignment. */
    Unit assignedTo(String someone, LocalDate day) {
        return someone.equals(lastHolder)
                ? new Unit(number, quantity, Optional.of(someone), someone, assignedOn, reassignments)
                : new Unit(number, quantity, Optional.of(someone), someone, day, reassignments + 1);
    }
}
