package org.partnerscore.scoring.facts;

import java.time.Duration;

/** When the caller of one answer has waited long enough; on the monotonic clock, which no correction of the time moves. */
record Deadline(long nanos) {

    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    /** What is left, at least a millisecond, so that waiting for it is possible. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
    }
}
