package org.partnerscore.scoring.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The usage of the partner's tenants by month, and which pairs are known from M-12 to M at all. */
final class UsageIndex {

    record Pair(String tenantId, String product) {}

    private final UsageGrid none;
    private final Map<Integer, UsageGrid> grids = new HashMap<>();
    private final int width;
    private final BitSet seen = new BitSet();

    private UsageIndex(int tenants, int products) {
        none = new UsageGrid(tenants, products);
        width = products;
    }

    static UsageIndex of(
            Tenancies tenancies, Collection<UsageRow> rows, Collection<Pair> seenPairs, int measurementMonth) {
        int products = tenancies.products().count();
        UsageIndex index = new UsageIndex(tenancies.count(), products);
        for (UsageRow row : rows) {
            int tenant = tenancies.number(row.tenantId());
            if (tenant >= 0) {
                int column = tenancies.products().number(row.product());
                int month = Months.index(row.month());
                index.grids
                        .computeIfAbsent(month, m -> new UsageGrid(tenancies.count(), products))
                        .put(tenant, column, row);
                if (month >= measurementMonth - Months.YEAR && month <= measurementMonth) {
                    index.seen.set(tenant * products + column);
                }
            }
        }
        for (Pair pair : seenPairs) {
            int tenant = tenancies.number(pair.tenantId());
            if (tenant >= 0) {
                index.seen.set(tenant * products + tenancies.products().number(pair.product()));
            }
        }
        return index;
    }

    UsageGrid grid(int month) {
        return grids.getOrDefault(month, none);
    }

    /** Whether the pair has a row in some month from M-12 to M, so that a missing one is a gap. */
    boolean isSeen(int tenant, int column) {
        return column != Products.UNKNOWN && seen.get(tenant * width + column);
    }
}
