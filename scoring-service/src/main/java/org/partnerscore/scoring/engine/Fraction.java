package org.partnerscore.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number in lowest terms; longs while they suffice, BigIntegers beyond. */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1, null, null);
    public static final Fraction ONE = new Fraction(1, 1, null, null);

    private static final int SHOWN_PLACES = 6;
    private static final long SHOWN_UNITS = 1_000_000;
    private static final long FITS_TWICE_SHOWN = Long.MAX_VALUE / (4 * SHOWN_UNITS);
    private static final BigInteger LONG_MIN = BigInteger.valueOf(-Long.MAX_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final long numerator;
    private final long denominator;
    // Both null while the longs hold the number, so that equal numbers have one representation only.
    private final BigInteger bigNumerator;
    private final BigInteger bigDenominator;

    private Fraction(long numerator, long denominator, BigInteger bigNumerator, BigInteger bigDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = bigNumerator;
        this.bigDenominator = bigDenominator;
    }

    public static Fraction of(long whole) {
        return whole == 0 ? ZERO : of(whole, 1);
    }

    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction's denominator is never zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * numerator / divisor, sign * denominator / divisor, null, null);
    }

    /** The number that a plain decimal such as "39.9" writes. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static Fraction of(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger n = numerator.divide(signed);
        BigInteger d = denominator.divide(signed);
        if (fitsLong(n) && fitsLong(d)) {
            return new Fraction(n.longValue(), d.longValue(), null, null);
        }
        return new Fraction(0, 0, n, d);
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum);
                }
            }
            try {
                return of(
                        Math.addExact(
                                Math.multiplyExact(numerator, other.denominator),
                                Math.multiplyExact(other.numerator, denominator)),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyondLong) {
                // falls through to the exact but slower form
            }
        }
        return of(bigN().multiply(other.bigD()).add(other.bigN().multiply(bigD())), bigD().multiply(other.bigD()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.times(of(-1)));
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            try {
                return of(
                        Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyondLong) {
                // falls through to the exact but slower form
            }
        }
        return of(bigN().multiply(other.bigN()), bigD().multiply(other.bigD()));
    }

    public Fraction times(long factor) {
        if (isSmall() && factor != Long.MIN_VALUE) {
            // In lowest terms already, so that only the factor can share something with the denominator.
            long shared = gcd(Math.abs(factor), denominator);
            try {
                return new Fraction(Math.multiplyExact(numerator, factor / shared), denominator / shared, null, null);
            } catch (ArithmeticException beyondLong) {
                // falls through to the exact but slower form
            }
        }
        return times(of(factor));
    }

    public Fraction dividedBy(Fraction other) {
        return times(of(other.bigD(), other.bigN()));
    }

    public Fraction atLeast(Fraction floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public Fraction atMost(Fraction cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    public int signum() {
        return isSmall() ? Long.signum(numerator) : bigNumerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall() && denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return bigN().multiply(other.bigD()).compareTo(other.bigN().multiply(bigD()));
    }

    /** Whether this is not above {@code numerator / denominator}, compared without making a fraction of the two. */
    boolean isAtMostRatio(long ratioNumerator, long ratioDenominator) {
        return isSmall() && denominator == 1
                ? Math.multiplyExact(numerator, ratioDenominator) <= ratioNumerator
                : compareTo(of(ratioNumerator, ratioDenominator)) <= 0;
    }

    /** As it is shown: at most six places, half up (away from zero), without trailing zeros. */
    public BigDecimal rounded() {
        if (isSmall() && denominator == 1) {
            return BigDecimal.valueOf(numerator);
        }
        if (isSmall() && Math.abs(numerator) < FITS_TWICE_SHOWN && denominator < FITS_TWICE_SHOWN) {
            long twice = 2 * SHOWN_UNITS * Math.abs(numerator);
            return plain(Long.signum(numerator) * ((twice + denominator) / (2 * denominator)));
        }
        BigDecimal shown = rounded(SHOWN_PLACES).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    private static BigDecimal plain(long millionths) {
        long digits = millionths;
        int places = SHOWN_PLACES;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        return BigDecimal.valueOf(digits, places);
    }

    public BigDecimal rounded(int places) {
        return new BigDecimal(bigN()).divide(new BigDecimal(bigD()), places, RoundingMode.HALF_UP);
    }

    /** The whole number below or at this one. */
    public Fraction floor() {
        return of(
                new BigDecimal(bigN())
                        .divide(new BigDecimal(bigD()), 0, RoundingMode.FLOOR)
                        .toBigIntegerExact(),
                BigInteger.ONE);
    }

    /** Whether {@link #rounded()} shows another number than this one. */
    public boolean isChangedByRounding() {
        return isSmall() ? SHOWN_UNITS % denominator != 0 : !equals(of(rounded()));
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger bigN() {
        return isSmall() ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    private BigInteger bigD() {
        return isSmall() ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    private static boolean fitsLong(BigInteger number) {
        return number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fraction other && bigN().equals(other.bigN()) && bigD().equals(other.bigD());
    }

    @Override
    public int hashCode() {
        return 31 * bigN().hashCode() + bigD().hashCode();
    }

    /** "10/3", or "15" for a whole number. */
    @Override
    public String toString() {
        return bigD().equals(BigInteger.ONE) ? bigN().toString() : bigN() + "/" + bigD();
    }
}
