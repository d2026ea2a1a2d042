package org.partnerscore.common.rows;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Format of numbers from 0 with so many digits before the point and so many after it. */
final class NumberFormat extends CellFormat {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Misfit NEGATIVE = new Misfit("NEGATIVE_NUMBER", "must not be negative");

    private final int wholes;
    private final int decimals;

    NumberFormat(int wholes, int decimals) {
        super(
                Cell.Kind.NUMBER,
                "INVALID_NUMBER",
                decimals == 0
                        ? "must be a whole number of at most " + wholes + " digits"
                        : "must be a number with at most " + wholes + " digits before and " + decimals
                                + " after the point");
        this.wholes = wholes;
        this.decimals = decimals;
    }

    @Override
    boolean accept(Cell cell, Bytes out) throws Misfit {
        if (isPlain(cell)) {
            out.put(cell.bytes, cell.from, cell.to);
            return true;
        }
        return acceptDecimal(cell, out);
    }

    /** The common case, without making objects: digits, perhaps a point and more digits. */
    private boolean isPlain(Cell cell) {
        int point = cell.to;
        for (int i = cell.from; i < cell.to; i++) {
            if (cell.bytes[i] == '.' && point == cell.to) {
                point = i;
            } else if (cell.bytes[i] < '0' || cell.bytes[i] > '9') {
                return false;
            }
        }
        boolean fraction = point == cell.to || point < cell.to - 1 && cell.to - point - 1 <= decimals;
        return point > cell.from && point - cell.from <= wholes && fraction;
    }

    /** Signs, exponents, zeros: what counts is the number, not how it is spelt. */
    private boolean acceptDecimal(Cell cell, Bytes out) throws Misfit {
        if (cell.length() > 100 || !NUMBER.matcher(cell.text()).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(cell.text()).stripTrailingZeros();
        if (number.signum() < 0) {
            throw NEGATIVE;
        }
        if (number.precision() - number.scale() > wholes || number.scale() > decimals) {
            return false;
        }
        out.put(number.toPlainString());
        return true;
    }
}
