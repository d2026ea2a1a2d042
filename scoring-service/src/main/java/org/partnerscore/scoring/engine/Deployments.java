package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * Services that came to be used by a share of their paid seats since the baseline month of each entry, over the tenants in
 * the size band at M. The unit is the service at a tenant (D5).
 *
 * @param sharePercent the least share of paid seats that is active, in percent
 * @param lostEntries what an entry in force at M-12 and no longer at M does (D4)
 * @param fallen what a service that fell below the share does (D5)
 */
public record Deployments(
        ProductList products, SizeBand band, Fraction sharePercent, LostEntries lostEntries, Fallen fallen)
        implements MetricShape {

    /** What a service that fell below the share does. */
    public enum Fallen {
        COUNT_MINUS_ONE,
        LEFT_OUT
    }

    private static final long PERCENT = 100;

    @Override
    public void plan(Option option, Needs needs) {
        TenantEntries.plan(products, Optional.of(band), option, needs);
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        UsageGrid now = computation.grid(computation.measurementMonth());
        return TenantEntries.tally(
                frame,
                products,
                Optional.of(band),
                lostEntries,
                (entries, entry) -> new DeploymentOfEntry(
                        frame,
                        this,
                        entries,
                        entry,
                        isDeployed(now, entry.cellNow()),
                        isDeployed(computation.grid(entry.baselineMonth()), entry.baselineCell())));
    }

    private boolean isDeployed(UsageGrid grid, int cell) {
        long seats = grid.seats(cell);
        return seats > 0 && sharePercent.isAtMostRatio(Math.multiplyExact(PERCENT, grid.users(cell)), seats);
    }

    long change(Entry entry, boolean now, boolean before) {
        if (now == before) {
            return 0;
        }
        if (now) {
            return 1;
        }
        // What is lost with its association is a matter of lost entries, not of a service that fell.
        return entry.isLost() || fallen == Fallen.COUNT_MINUS_ONE ? -1 : 0;
    }
}
