package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * Growth of monthly active users since the baseline month of each entry, over the tenants in the size band at M.
 *
 * @param band empty = tenants of every size
 * @param lostEntries what an entry in force at M-12 and no longer at M does (D4)
 */
public record UsageGrowth(ProductList products, Optional<SizeBand> band, LostEntries lostEntries)
        implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        TenantEntries.plan(products, band, option, needs);
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        UsageGrid now = computation.grid(computation.measurementMonth());
        return TenantEntries.tally(frame, products, band, lostEntries, (entries, entry) -> {
            UsageGrid baseline = computation.grid(entry.baselineMonth());
            return new GrowthOfEntry(
                    frame, entries, entry, now.users(entry.cellNow()), baseline.users(entry.baselineCell()));
        });
    }
}
