package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A specialization of a partner, from its beginning on.
 *
 * @param specialization its code in the catalogue of specializations
 * @param earnedOn first day on which it was active; empty before
 * @param endsOn first day without it, as things stand: a renewal moves it; empty before it was earned
 */
public record SpecializationTerm(String specialization, Optional<LocalDate> earnedOn, Optional<LocalDate> endsOn) {

    public boolean isHeldOn(LocalDate day) {
        return earnedOn.filter(from -> !day.isBefore(from)).isPresent()
                && endsOn.filter(day::isBefore).isPresent();
    }
}
