package org.partnerscore.scoring.engine;

import java.time.YearMonth;

/** The months {@code from..to}, both included, by the numbers of {@link Months}. */
record Window(int from, int to) {

    static Window month(int month) {
        return new Window(month, month);
    }

    /** So many months, of which the last is {@code to}. */
    static Window ending(int to, int months) {
        return new Window(to - months + 1, to);
    }

    static Window of(UsageRow row) {
        return new Window(Months.index(row.from()), Months.index(row.to()));
    }

    boolean isOf(UsageRow row) {
        return from == Months.index(row.from()) && to == Months.index(row.to());
    }

    boolean isMonth() {
        return from == to;
    }

    /** As record keys write it: "2023-08", or "2022-09..2023-08". */
    String name() {
        YearMonth last = Months.month(to);
        return isMonth() ? last.toString() : Months.month(from) + ".." + last;
    }
}
