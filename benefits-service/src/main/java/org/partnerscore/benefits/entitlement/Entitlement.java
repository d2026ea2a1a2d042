package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Kind;

/**
 * A benefit that a partner has, or would have by enrolling, with everything that brings it.
 *
 * @param exception a quantity that holds in the place of what the sources give
 */
record Entitlement(Benefit benefit, Basis basis, List<Source> sources, Optional<Exemption> exception) {

    /** A quantity that this partner has by exception. */
    record Exemption(BigDecimal quantity, String reason, LocalDate from, LocalDate to) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** Whether the partner has it, or has only qualified for it. */
    enum Basis {
        ENROLLED,
        QUALIFIED
    }

    Entitlement(Benefit benefit, Basis basis, List<Source> sources) {
        this(benefit, basis, sources, Optional.empty());
    }

    Entitlement {
        sources = List.copyOf(sources);
    }

    /** The sum of what the sources give; empty where nothing is counted or a part is not published. */
    Optional<Long> quantity() {
        if (benefit.kind() != Kind.QUANTITY
                || giving().anyMatch(source -> source.grant().unpublished())) {
            return Optional.empty();
        }
        return Optional.of(
                giving().mapToLong(source -> source.grant().quantity().orElseThrow())
                        .sum());
    }

    /** The quantity that holds: that of the exception, or what the sources give. */
    Optional<BigDecimal> granted() {
        return exception.map(Exemption::quantity).or(() -> quantity().map(BigDecimal::valueOf));
    }

    Entitlement with(Exemption other) {
        return new Entitlement(benefit, basis, sources, Optional.of(other));
    }

    /** Whether a part of the quantity is not published. */
    boolean unpublished() {
        return exception.isEmpty() && giving().anyMatch(source -> source.grant().unpublished());
    }

    /** Whether the partner has it now, in whatever quantity. */
    boolean isInForce() {
        return basis == Basis.ENROLLED
                && (exception.isPresent() || giving().findAny().isPresent());
    }

    /** The first day of what holds now, or of what is to come; empty before enrolment. */
    Optional<LocalDate> from() {
        return exception.map(Exemption::from).or(() -> days(Held::from).min(Comparator.naturalOrder()));
    }

    /** The first day without any of it, as things stand; empty before enrolment. */
    Optional<LocalDate> to() {
        return exception.map(Exemption::to).or(() -> days(Held::to).max(Comparator.naturalOrder()));
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
