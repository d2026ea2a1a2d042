package org.partnerscore.benchmarks.scale;

import java.time.LocalDate;
import org.partnerscore.benchmarks.scale.Dice.About;

/**
 * From when to when something was in force; without an end it still is.
 *
 * @param endedOn null = not yet; the first day itself = never
 */
record Span(LocalDate from, LocalDate endedOn) {

    /** After the last day of M-12, so that what begins here is new in the year and what ends here is lost in it. */
    static final LocalDate YEAR = Scale.MEASUREMENT_MONTH.minusMonths(11).atDay(1);

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 7, 1);

    static Span since(LocalDate from) {
        return new Span(from, null);
    }

    /** Before the year began. */
    static LocalDate longAgo(Dice dice, long number) {
        return LONG_AGO.plusDays(dice.roll(About.DAY, number, 1_180));
    }

    /** Within the year that ends with M, its first and last days included. */
    static LocalDate thisYear(Dice dice, long number) {
        return YEAR.plusDays(dice.roll(About.DAY, ~number, 365));
    }

    boolean isOver() {
        return endedOn != null && endedOn.isAfter(from);
    }
}
