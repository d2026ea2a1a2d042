package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.partnerscore.common.problem.Refusal;

/**
 * A running subscription of a cloud service on which a key is used.
 *
 * @param seats active seats, above 0
 * @param monthsLeft until it ends
 */
record Subscription(BigDecimal seats, BigDecimal monthsLeft) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(3);
    private static final int PLACES = 6;

    Subscription {
        if (seats.signum() <= 0 || monthsLeft.signum() < 0) {
            throw new IllegalArgumentException("A running subscription has seats and time");
        }
    }

    /** The same seats for longer: key seats / active seats x 12 months, three years at most. */
    Subscription extendedBy(BigDecimal keySeats) {
        if (keySeats.compareTo(seats.multiply(MOST_YEARS)) > 0) {
            throw Refusal.rejected(
                    "EXTENSION_TOO_LONG",
                    "A key extends a subscription by at most three years: it may have at most three times its active"
                            + " seats.");
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
