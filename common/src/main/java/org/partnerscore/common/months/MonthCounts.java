package org.partnerscore.common.months;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
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

    /** The months that have so many rows, the earliest first. */
    List<YearMonth> withAtLeast(int rows) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue()[0] >= rows)
                .map(each -> FieldFormat.month(each.getKey()))
                .sorted()
                .toList();
    }

    long of(int month) {
        return counts.getOrDefault(month, new long[1])[0];
    }
}
