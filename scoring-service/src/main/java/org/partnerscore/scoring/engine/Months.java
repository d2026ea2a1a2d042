package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/** Calendar months as consecutive numbers, so that the hot loops subtract and compare ints. */
final class Months {

    static final int YEAR = 12;

    private Months() {}

    static int index(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    static int index(LocalDate day) {
        return day.getYear() * YEAR + day.getMonthValue() - 1;
    }

    static YearMonth month(int index) {
        return YearMonth.of(Math.floorDiv(index, YEAR), Math.floorMod(index, YEAR) + 1);
    }

    static LocalDate lastDay(int index) {
        return month(index).atEndOfMonth();
    }
}
