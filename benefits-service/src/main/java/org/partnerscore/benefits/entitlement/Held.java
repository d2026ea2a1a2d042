package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;

/**
 * Something that gives benefits: a designation or a specialization.
 *
 * @param solutionArea of a designation
 * @param specialization code of a specialization
 * @param from first day of its benefits; empty before enrolment
 * @param to first day without them, as things stand; empty before enrolment
 */
record Held(
        Optional<Area> solutionArea,
        Optional<String> specialization,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static Held designation(Area area, LocalDate from, LocalDate to) {
        return new Held(Optional.of(area), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    static Held specialization(String code, LocalDate from, LocalDate to) {
        return new Held(Optional.empty(), Optional.of(code), Optional.of(from), Optional.of(to));
    }

    static Held onceEnrolled(Area area) {
        return new Held(Optional.of(area), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean startsAfter(LocalDate day) {
        return from.filter(day::isBefore).isPresent();
    }
}
