package org.partnerscore.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** The day that a derived answer is asked for: today (UTC) unless named, and only where the program has rules. */
@ApplicationScoped
public class AsOf {

    /** The day on which the program's first rules took effect. */
    public static final LocalDate FIRST = LocalDate.of(2022, 10, 3);

    private static final int DAYS_AHEAD = 366;

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    /** The day asked for, or today. Refuses days before 2022-10-03 and more than 366 days ahead (AS_OF_OUT_OF_RANGE). */
    public LocalDate orToday(LocalDate asked) {
        return orToday(asked, "query/asOf");
    }

    /** The same where the day stands elsewhere in the request. */
    public LocalDate orToday(LocalDate asked, String pointer) {
        LocalDate today = LocalDate.now(clock);
        if (asked == null) {
            return today;
        }
        LocalDate last = today.plusDays(DAYS_AHEAD);
        if (asked.isBefore(FIRST) || asked.isAfter(last)) {
            String detail = "asOf must lie between " + FIRST + " and " + last + ".";
            throw Refusal.invalid("AS_OF_OUT_OF_RANGE", detail, new Violation(pointer, "AS_OF_OUT_OF_RANGE", detail));
        }
        return asked;
    }
}
