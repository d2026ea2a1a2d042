package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.Objects;
import java.util.OptionalLong;

/** What one tenant used of one product in one month: paid available units and monthly active users, where known. */
public record UsageRow(
        YearMonth month,
        String tenantId,
        String product,
        OptionalLong paidAvailableUnits,
        OptionalLong monthlyActiveUsers,
        int version) {

    public UsageRow {
        Objects.requireNonNull(month);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(product);
        Objects.requireNonNull(paidAvailableUnits);
        Objects.requireNonNull(monthlyActiveUsers);
        if (version < 1) {
            throw new IllegalArgumentException("a stored usage row has a version of at least one");
        }
    }
}
