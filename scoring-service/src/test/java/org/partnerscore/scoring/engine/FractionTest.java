package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void thirdsAddUpToOne() {
        Fraction third = Fraction.of(1, 3);
        assertEquals(Fraction.ONE, third.plus(third).plus(third));
    }

    @Test
    void roundingIsHalfUpToSixPlacesWithoutTrailingZeros() {
        assertEquals("3.333333", Fraction.of(10, 3).rounded().toPlainString());
        assertEquals("6.666667", Fraction.of(20, 3).rounded().toPlainString());
        assertEquals("0.000001", Fraction.of(1, 2_000_000).rounded().toPlainString());
        assertEquals("77.5", Fraction.of(155, 2).rounded().toPlainString());
        assertEquals("-6.666667", Fraction.of(-20, 3).rounded().toPlainString());
        assertEquals("100", Fraction.of(100).rounded().toPlainString());
        assertEquals("0", Fraction.of(1, 4_000_000).rounded().toPlainString());
    }

    @Test
    void onlyWhatRoundingChangesIsSaidToBeChanged() {
        assertTrue(Fraction.of(10, 3).isChangedByRounding());
        assertFalse(Fraction.of(3, 400).isChangedByRounding());
        assertEquals("10/3", Fraction.of(20, 6).toString());
    }

    @Test
    void aSignStandsInTheNumerator() {
        assertEquals("-1/2", Fraction.of(1, -2).toString());
        assertEquals(Fraction.of(-2), Fraction.of(-3, 2).floor());
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
    }

    @Test
    void decimalsAreTakenAsWritten() {
        assertEquals(Fraction.of(399, 10), Fraction.of(new BigDecimal("39.9")));
        assertEquals(Fraction.of(100), Fraction.of(new BigDecimal("1E+2")));
    }

    @Test
    void whatGoesBeyondLongsComesBackExact() {
        Law.holdsForEverySeed(seed -> {
            Random random = new Random(seed);
            Fraction fraction = Fraction.of(random.nextLong(), 1 + (random.nextLong() >>> 1) / 2);
            Fraction other = Fraction.of(random.nextLong() >> random.nextInt(60), 7);
            assertEquals(fraction, fraction.plus(other).minus(other));
            assertEquals(fraction.plus(other).hashCode(), other.plus(fraction).hashCode());
            assertEquals(fraction.compareTo(other), -other.compareTo(fraction));
            long factor = random.nextLong() >> random.nextInt(60);
            assertEquals(other.times(Fraction.of(factor)), other.times(factor));
            assertEquals(other.isChangedByRounding(), !other.equals(Fraction.of(other.rounded())));
            assertEquals(0, other.rounded(6).compareTo(other.rounded()));
            if (other.signum() != 0) {
                assertEquals(fraction, fraction.times(other).dividedBy(other));
            }
        });
    }
}
