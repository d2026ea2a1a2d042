package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.List;

/**
 * One telemetry query: the selections, the months (both included) in which a pair without a row counts as seen, and the
 * month whose being loaded matters.
 */
public record UsagePlan(List<UsageSelection> selections, YearMonth seenFrom, YearMonth seenTo, YearMonth loaded) {

    public UsagePlan {
        selections = List.copyOf(selections);
    }
}
