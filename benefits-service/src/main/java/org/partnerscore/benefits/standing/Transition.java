package org.partnerscore.benefits.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step from one state to the next, for ever.
 *
 * @param subject what changed: {@code membership}, a solution area, or the code of a specialization
 * @param from the state before; empty for the first
 * @param on the day from which the new state holds
 * @param reason in a sentence
 * @param score the points that it rested on, where it rested on any
 * @param scoredOn the day of those points
 */
public record Transition(
        String subject,
        Optional<String> from,
        String to,
        LocalDate on,
        String reason,
        Optional<BigDecimal> score,
        Optional<LocalDate> scoredOn,
        Instant recordedAt) {}
