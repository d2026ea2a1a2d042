package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of a benefit a partner is entitled to.
 *
 * @param quantity present for {@link State#COUNTED} alone
 * @param from first day; empty for {@link State#NEVER} alone
 * @param to first day without it, as things stand; empty if no end is known
 * @param yearFrom first day of the membership year that the asked day lies in, where there is one
 */
public record Granted(
        State state,
        Optional<BigDecimal> quantity,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> yearFrom) {

    /** What bounds the use. */
    public enum State {
        /** A number. */
        COUNTED,
        /** Nothing. */
        UNLIMITED,
        /** A number that is not published: use is recorded and has no upper bound here. */
        UNPUBLISHED,
        /** The partner was never entitled to it. */
        NEVER;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Granted {
        if (quantity.isPresent() != (state == State.COUNTED) || from.isPresent() == (state == State.NEVER)) {
            throw new IllegalArgumentException("A counted grant has a quantity, a grant has a first day");
        }
        if (quantity.filter(number -> number.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("Nobody is granted less than nothing");
        }
    }

    public static Granted counted(
            BigDecimal quantity, LocalDate from, Optional<LocalDate> to, Optional<LocalDate> yearFrom) {
        return new Granted(State.COUNTED, Optional.of(quantity), Optional.of(from), to, yearFrom);
    }

    public static Granted unlimited(LocalDate from, Optional<LocalDate> to, Optional<LocalDate> yearFrom) {
        return new Granted(State.UNLIMITED, Optional.empty(), Optional.of(from), to, yearFrom);
    }

    public static Granted unpublished(LocalDate from, Optional<LocalDate> to, Optional<LocalDate> yearFrom) {
        return new Granted(State.UNPUBLISHED, Optional.empty(), Optional.of(from), to, yearFrom);
    }

    public static Granted never() {
        return new Granted(State.NEVER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isBefore(LocalDate day) {
        return to.filter(end -> !day.isBefore(end)).isPresent();
    }

    boolean isAfter(LocalDate day) {
        return from.filter(day::isBefore).isPresent();
    }

    boolean isInForceOn(LocalDate day) {
        return state != State.NEVER && !isBefore(day) && !isAfter(day);
    }

    /** The most that may be in use on a day; empty if there is no bound. */
    Optional<BigDecimal> boundOn(LocalDate day) {
        return isInForceOn(day) ? quantity : Optional.of(BigDecimal.ZERO);
    }
}
