package org.partnerscore.common.imports;

import java.util.HashMap;
import java.util.Map;

/** How many rows each month has; most rows are of the same month as the one before. */
final class MonthCounts {

    private final Map<Integer, long[]> counts = new HashMap<>();
    private int latest;
    private long[] count;

    /** @param month in days since the year 2000 */
    void add(int month) {
        if (count == null || month != latest) {
            latest = month;
            count = counts.computeIfAbsent(month, first -> new long[1]);
        }
        count[0]++;
    }

    long of(int month) {
        return counts.getOrDefault(month, new long[1])[0];
    }
}
