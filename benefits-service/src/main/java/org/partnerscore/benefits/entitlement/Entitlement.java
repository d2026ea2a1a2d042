package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Kind;

/** A benefit that a partner has, or would have by enrolling, with everything that brings it. */
record Entitlement(Benefit benefit, Basis basis, List<Source> sources) {

    /** Whether the partner has it, or has only qualified for it. */
    enum Basis {
        ENROLLED,
        QUALIFIED
    }

    Entitlement {
        sources = List.copyOf(sources);
    }

    /** The sum of what the sources give; empty where nothing is counted or a part is not published. */
    Optional<Long> quantity() {
        if (benefit.kind() != Kind.QUANTITY || unpublished()) {
            return Optional.empty();
        }
        return Optional.of(
                giving().mapToLong(source -> source.grant().quantity().orElseThrow())
                        .sum());
    }

    /** Whether a part of the quantity is not published. */
    boolean unpublished() {
        return giving().anyMatch(source -> source.grant().unpublished());
    }

    /** Whether the partner has it now, in whatever quantity. */
    boolean isInForce() {
        return basis == Basis.ENROLLED && giving().findAny().isPresent();
    }

    /** The first day of what holds now, or of what is to come; empty before enrolment. */
    Optional<LocalDate> from() {
        return days(Held::from).min(Comparator.naturalOrder());
    }

    /** The first day without any of it, as things stand; empty before enrolment. */
    Optional<LocalDate> to() {
        return days(Held::to).max(Comparator.naturalOrder());
    }

    String next() {
        return Next.of(this);
    }

    Stream<Source> giving() {
        return sources.stream().filter(Source::gives);
    }

    private Stream<LocalDate> days(Function<Held, Optional<LocalDate>> day) {
        boolean inForce = giving().findAny().isPresent();
        return sources.stream()
                .filter(source -> !inForce || source.holds())
                .map(source -> day.apply(source.held()))
                .flatMap(Optional::stream);
    }
}
