package org.partnerscore.scoring.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The usage of the partner's tenants by window, and which pairs are known from M-12 to M at all. */
final class UsageIndex {

    record Pair(String tenantId, String product) {}

    private final UsageGrid none;
    private final Map<Window, UsageGrid> grids = new HashMap<>();
    private final int width;
    private final BitSet seen = new BitSet();
    private final BitSet services = new BitSet();
    // Found when first asked for, so that an area without Azure services never pays for them.
    private final int[][] seenOf;

    private UsageIndex(int tenants, int products) {
        none = UsageGrid.empty(tenants);
        width = products;
        seenOf = new int[tenants][];
    }

    static UsageIndex of(
            Tenancies tenancies, Collection<UsageRow> rows, Collection<Pair> seenPairs, int measurementMonth) {
        UsageIndex index =
                new UsageIndex(tenancies.count(), tenancies.products().count());
        Map<Window, UsageGrid.Rows> collected = new HashMap<>();
        index.collect(tenancies, rows, collected, measurementMonth);
        collected.forEach((window, found) -> index.grids.put(window, found.grid(tenancies.count())));
        for (Pair pair : seenPairs) {
            int tenant = tenancies.number(pair.tenantId());
            if (tenant >= 0) {
                index.seen.set(tenant * index.width + tenancies.products().number(pair.product()));
            }
        }
        return index;
    }

    private void collect(
            Tenancies tenancies,
            Collection<UsageRow> rows,
            Map<Window, UsageGrid.Rows> collected,
            int measurementMonth) {
        // Rows come in runs of one window, and in it of one tenant: what the row before looked up mostly still holds.
        Window window = null;
        UsageGrid.Rows into = null;
        String tenantId = null;
        int tenant = -1;
        for (UsageRow row : rows) {
            if (!row.tenantId().equals(tenantId)) {
                tenantId = row.tenantId();
                tenant = tenancies.number(tenantId);
            }
            if (tenant >= 0) {
                if (window == null || !window.isOf(row)) {
                    window = Window.of(row);
                    into = collected.computeIfAbsent(window, w -> new UsageGrid.Rows());
                }
                int column = tenancies.products().number(row.product());
                into.add(tenant, column, row);
                note(tenant, column, row, window, measurementMonth);
            }
        }
    }

    private void note(int tenant, int column, UsageRow row, Window window, int measurementMonth) {
        if (window.from() >= measurementMonth - Months.YEAR && window.to() <= measurementMonth) {
            seen.set(tenant * width + column);
        }
        if (row.measures().consumedRevenue().isPresent()) {
            services.set(column);
        }
    }

    UsageGrid grid(int month) {
        return grid(Window.month(month));
    }

    UsageGrid grid(Window window) {
        return grids.getOrDefault(window, none);
    }

    /** Whether the pair has a row in some month from M-12 to M, so that a missing one is a gap. */
    boolean isSeen(int tenant, int column) {
        return column != Products.UNKNOWN && seen.get(tenant * width + column);
    }

    /** The tenant's products that have a row in some month from M-12 to M, in the order of the columns. */
    int[] seen(int tenant) {
        if (seenOf[tenant] == null) {
            int first = tenant * width;
            seenOf[tenant] = seen.get(first, first + width).stream().toArray();
        }
        return seenOf[tenant];
    }

    /** Whether the product is an Azure service: some row of it tells consumed revenue. */
    boolean isService(int column) {
        return services.get(column);
    }
}
