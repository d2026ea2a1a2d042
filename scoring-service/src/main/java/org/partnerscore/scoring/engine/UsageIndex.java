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

    private UsageIndex(int tenants, int products) {
        none = UsageGrid.empty(tenants);
        width = products;
    }

    static UsageIndex of(
            Tenancies tenancies, Collection<UsageRow> rows, Collection<Pair> seenPairs, int measurementMonth) {
        UsageIndex index =
                new UsageIndex(tenancies.count(), tenancies.products().count());
        Map<Window, UsageGrid.Rows> collected = new HashMap<>();
        for (UsageRow row : rows) {
            int tenant = tenancies.number(row.tenantId());
            if (tenant >= 0) {
                int column = tenancies.products().number(row.product());
                Window window = Window.of(row);
                collected.computeIfAbsent(window, w -> new UsageGrid.Rows()).add(tenant, column, row);
                index.note(tenant, column, row, window, measurementMonth);
            }
        }
        collected.forEach((window, found) -> index.grids.put(window, found.grid(tenancies.count())));
        for (Pair pair : seenPairs) {
            int tenant = tenancies.number(pair.tenantId());
            if (tenant >= 0) {
                index.seen.set(tenant * index.width + tenancies.products().number(pair.product()));
            }
        }
        return index;
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

    /** The tenant's next product from this column on that has a row in some month from M-12 to M, or -1. */
    int nextSeen(int tenant, int column) {
        int next = column < width ? seen.nextSetBit(tenant * width + column) : -1;
        return next >= 0 && next < (tenant + 1) * width ? next - tenant * width : -1;
    }

    /** Whether the product is an Azure service: some row of it tells consumed revenue. */
    boolean isService(int column) {
        return services.get(column);
    }
}
