package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What one tenant used of one product over the months {@code from..to}, both included: a stored row where they are one month,
 * else the sum of the stored rows in the window, of which there are {@code months}. A sum has no version: it says 0.
 */
public record UsageRow(
        YearMonth from, YearMonth to, String tenantId, String product, Measures measures, int months, int version) {

    public UsageRow {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(product);
        Objects.requireNonNull(measures);
        if (from.isAfter(to) || months < 1) {
            throw new IllegalArgumentException("a usage row covers at least one month");
        }
        if (from.equals(to) ? version < 1 : version != 0) {
            throw new IllegalArgumentException("a stored usage row has a version of at least one, a sum has none");
        }
    }

    /** The seats and users of one month. */
    public UsageRow(
            YearMonth month,
            String tenantId,
            String product,
            OptionalLong paidAvailableUnits,
            OptionalLong monthlyActiveUsers,
            int version) {
        this(month, tenantId, product, Measures.ofSeats(paidAvailableUnits, monthlyActiveUsers), version);
    }

    /** The row of one month. */
    public UsageRow(YearMonth month, String tenantId, String product, Measures measures, int version) {
        this(month, month, tenantId, product, measures, 1, version);
    }

    /** The sum of a window of several months. */
    public static UsageRow sum(
            YearMonth from, YearMonth to, String tenantId, String product, Measures measures, int months) {
        return new UsageRow(from, to, tenantId, product, measures, months, 0);
    }

    /** The row's month; of a window the last one. */
    public YearMonth month() {
        return to;
    }

    public OptionalLong paidAvailableUnits() {
        return measures.paidAvailableUnits();
    }

    public OptionalLong monthlyActiveUsers() {
        return measures.monthlyActiveUsers();
    }
}
