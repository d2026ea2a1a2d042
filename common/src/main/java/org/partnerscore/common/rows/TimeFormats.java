package org.partnerscore.common.rows;

import java.time.YearMonth;

/** Formats of days and months. */
final class TimeFormats {

    private static final byte[] FIRST_DAY = {'-', '0', '1'};

    private TimeFormats() {}

    static CellFormat day() {
        return new CellFormat(Cell.Kind.TEXT, "INVALID_DATE", "must be a date like 2023-01-31") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                if (cell.length() != 10 || cell.bytes[cell.from + 7] != '-' || month(cell) == null) {
                    return false;
                }
                int day = number(cell, 8, 2);
                out.put(cell.bytes, cell.from, cell.to);
                return day >= 1 && day <= month(cell).lengthOfMonth();
            }
        };
    }

    static CellFormat month(YearMonth first, YearMonth last) {
        var outOfRange = new Misfit("MONTH_OUT_OF_RANGE", "must be from " + first + " to " + last);
        return new CellFormat(Cell.Kind.TEXT, "INVALID_MONTH", "must be a month like 2023-01") {
            @Override
            boolean accept(Cell cell, Bytes out) throws Misfit {
                YearMonth month = cell.length() == 7 ? TimeFormats.month(cell) : null;
                if (month == null) {
                    return false;
                }
                if (month.isBefore(first) || month.isAfter(last)) {
                    throw outOfRange;
                }
                out.put(cell.bytes, cell.from, cell.to);
                out.put(FIRST_DAY, 0, FIRST_DAY.length);
                return true;
            }
        };
    }

    /** The month in the first seven bytes, null if they are none. */
    private static YearMonth month(Cell cell) {
        int year = number(cell, 0, 4);
        int month = number(cell, 5, 2);
        boolean valid = year >= 1 && month >= 1 && month <= 12 && cell.bytes[cell.from + 4] == '-';
        return valid ? YearMonth.of(year, month) : null;
    }

    private static int number(Cell cell, int offset, int digits) {
        int number = 0;
        for (int i = cell.from + offset; i < cell.from + offset + digits; i++) {
            int digit = cell.bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
