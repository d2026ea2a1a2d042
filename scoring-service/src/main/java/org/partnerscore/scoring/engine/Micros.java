package org.partnerscore.scoring.engine;

import java.math.BigDecimal;

/** Money and capacity as whole millionths, the scale in which usage is stored, so that sums are exact and cheap. */
public final class Micros {

    private static final int PLACES = 6;
    private static final long UNIT = 1_000_000;

    private Micros() {}

    /** Refuses what has more than six places. */
    public static long of(BigDecimal number) {
        return number.movePointRight(PLACES).longValueExact();
    }

    static Fraction fraction(long micros) {
        return micros % UNIT == 0 ? Fraction.of(micros / UNIT) : Fraction.of(micros, UNIT);
    }
}
