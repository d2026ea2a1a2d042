package org.partnerscore.scoring.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Some consecutive months, both ends included. */
record Months(YearMonth from, YearMonth to) {

    /** The last day of each month, but never one after today. */
    List<LocalDate> days(LocalDate today) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .map(day -> day.isAfter(today) ? today : day)
                .toList();
    }
}
