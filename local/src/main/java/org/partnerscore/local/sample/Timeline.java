package org.partnerscore.local.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;

/** Months told by their distance from the last complete one: 0 is that month, -12 the same month a year earlier. */
record Timeline(YearMonth last) {

    static final int MONTHS = 28;
    static final int FIRST = 1 - MONTHS;
    static final int LAST = 0;
    static final int YEAR_AGO = -12;

    Timeline {
        Objects.requireNonNull(last, "last");
    }

    static Timeline endingBefore(Clock clock) {
        return new Timeline(
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1));
    }

    YearMonth month(int offset) {
        return last.plusMonths(offset);
    }

    LocalDate day(int offset, int dayOfMonth) {
        return month(offset).atDay(dayOfMonth);
    }
}
