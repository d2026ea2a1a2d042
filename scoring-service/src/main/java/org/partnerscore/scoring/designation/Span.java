package org.partnerscore.scoring.designation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.engine.Days;

/** The window of a partner and the day asked about, from which on its days are open. */
record Span(Days window, LocalDate asOf) {

    /** The days of the window that can be judged: those that are not open, and not from before the first rules. */
    Days past() {
        return window.within(new Days(AsOf.FIRST, asOf));
    }

    /** The months in which days are judged, the earliest first. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        Days past = past();
        for (YearMonth month = YearMonth.from(past.from());
                !past.isEmpty() && !month.atDay(1).isAfter(past.to());
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The days of a month that can be judged. */
    Days past(YearMonth month) {
        return past().within(new Days(month.atDay(1), month.atEndOfMonth()));
    }

    /** The last day of every month for which facts are needed: those of the window, and the day itself for what is missing. */
    List<LocalDate> lastDays() {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month : months()) {
            if (!month.equals(YearMonth.from(asOf))) {
                days.add(month.atEndOfMonth());
            }
        }
        days.add(asOf);
        return days;
    }
}
