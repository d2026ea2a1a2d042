package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A quantity that one partner has by exception, in the place of what the program gives.
 *
 * @param from first day
 * @param endsOn first day without it
 */
public record GrantOverride(BigDecimal quantity, String reason, LocalDate from, LocalDate endsOn, Instant recordedAt) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(endsOn);
    }

    /** What the partner is entitled to on a day on which the override is in force. */
    public Granted applyTo(Granted granted) {
        return Granted.counted(quantity, from, Optional.of(endsOn), granted.yearFrom());
    }
}
