package org.partnerscore.common.months;

import org.partnerscore.common.rows.Bytes;

/**
 * A {@code numeric(18,6)} from 0: how many digits to the base of 10,000 there are, the power of the first, the sign, the
 * decimals shown, then the digits without zeros at either end.
 */
final class NumericField implements FieldFormat {

    private static final int BASE = 10_000;
    private static final int DECIMALS = 6;

    /** Digits before the point: 12 decimal ones are 3 of the base. */
    private static final int WHOLES = 3;

    @Override
    public void put(byte[] text, int from, int to, Bytes out) {
        int point = from;
        while (point < to && text[point] != '.') {
            point++;
        }
        long whole = FieldFormat.number(text, from, point);
        long fraction = point < to ? FieldFormat.number(text, point + 1, to) : 0;
        for (int decimals = Math.max(to - point - 1, 0); decimals < 8; decimals++) {
            fraction *= 10;
        }
        int[] digits = {
            (int) (whole / BASE / BASE),
            (int) (whole / BASE % BASE),
            (int) (whole % BASE),
            (int) (fraction / BASE),
            (int) (fraction % BASE)
        };
        int first = 0;
        while (first < digits.length && digits[first] == 0) {
            first++;
        }
        int end = digits.length;
        while (end > first && digits[end - 1] == 0) {
            end--;
        }
        out.putShort(end - first);
        out.putShort(first == end ? 0 : WHOLES - 1 - first);
        out.putShort(0);
        out.putShort(DECIMALS);
        for (int i = first; i < end; i++) {
            out.putShort(digits[i]);
        }
    }
}
