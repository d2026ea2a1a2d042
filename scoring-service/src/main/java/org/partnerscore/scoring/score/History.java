package org.partnerscore.scoring.score;

import static java.time.temporal.ChronoUnit.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;

/** The score on the last day of each month. */
@ApplicationScoped
class History {

    private static final int DEFAULT = 12;
    private static final int LONGEST = 36;

    // The neighbours are asked about some months at the same time, so that a history neither takes long nor takes all
    // connections.
    private static final int AT_ONCE = 6;

    private static final YearMonth FIRST = YearMonth.from(AsOf.FIRST);

    private final Scoring scoring;
    private final Clock clock;

    History(Scoring scoring, Clock clock) {
        this.scoring = scoring;
        this.clock = clock;
    }

    /** The months asked for; refuses those without rules, those to come, and more than 36. */
    Months months(YearMonth from, YearMonth to) {
        YearMonth current = YearMonth.now(clock);
        YearMonth last = to == null ? current : to;
        requireWithin("to", last, current);
        YearMonth first = from == null ? earliest(last) : from;
        requireWithin("from", first, current);
        if (first.isAfter(last)) {
            throw Refusal.invalidQuery("from", "INVALID_RANGE", "from must not be after to (" + last + ").");
        }
        if (first.until(last, MONTHS) >= LONGEST) {
            throw Refusal.invalidQuery("from", "RANGE_TOO_LONG", "A history has at most " + LONGEST + " months.");
        }
        return new Months(first, last);
    }

    List<Scored> scores(String partnerId, String area, Months months) {
        List<LocalDate> days = months.days(LocalDate.now(clock));
        List<Scored> scores = new ArrayList<>(days.size());
        for (int from = 0; from < days.size(); from += AT_ONCE) {
            scores.addAll(scoring.onDays(partnerId, area, days.subList(from, Math.min(days.size(), from + AT_ONCE))));
        }
        return scores;
    }

    private static YearMonth earliest(YearMonth last) {
        YearMonth first = last.minusMonths(DEFAULT - 1);
        return first.isBefore(FIRST) ? FIRST : first;
    }

    private static void requireWithin(String name, YearMonth month, YearMonth current) {
        if (month.isBefore(FIRST) || month.isAfter(current)) {
            throw Refusal.invalidQuery(
                    name, "MONTH_OUT_OF_RANGE", name + " must lie between " + FIRST + " and " + current + ".");
        }
    }
}
