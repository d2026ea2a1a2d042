package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.partnerscore.common.problem.Refusal;

/**
 * A running subscription of a cloud service on which a key is used.
 *
 * @param seats active seats, above 0
 * @param monthsLeft until it ends
 */
record Subscription(BigDecimal seats, BigDecimal monthsLeft) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final int PLACES = 6;

    Subscription {
        if (seats.signum() <= 0 || monthsLeft.signum() < 0) {
            throw new IllegalArgumentException("A running subscription has seats and time");
        }
    }

    /**
     * The same seats for longer: key seats / active seats x 12 months. More than the most is refused, not cut: with three years that
     * is a key of more than three times the active seats.
     */
    Subscription extendedBy(BigDecimal keySeats, int mostMonths) {
        if (keySeats.multiply(YEAR).compareTo(seats.multiply(BigDecimal.valueOf(mostMonths))) > 0) {
            throw Refusal.rejected(
                    "EXTENSION_TOO_LONG",
                    "A key extends a subscription by at most " + mostMonths + " months: it has too many seats for it.",
                    Map.of("mostMonths", mostMonths));
        }
        return new Subscription(
                seats, monthsLeft.add(keySeats.multiply(YEAR).divide(seats, PLACES, RoundingMode.HALF_UP)));
    }

    /** More seats, all ending together: (active seats x months left + key seats x 12) / all seats. */
    Subscription with(BigDecimal keySeats) {
        BigDecimal all = seats.add(keySeats);
        return new Subscription(
                all, seats.multiply(monthsLeft).add(keySeats.multiply(YEAR)).divide(all, PLACES, RoundingMode.HALF_UP));
    }
}
