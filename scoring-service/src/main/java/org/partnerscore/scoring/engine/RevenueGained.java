package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Growth in USD of the Azure consumed revenue of some months, tenant by tenant: the covered services over the months ending
 * with M, against those ending with the tenant's baseline month.
 *
 * @param months how many months are summed
 * @param band the size at M, of all services of the list, that a tenant must have; empty = any
 * @param lostEntries what a tenant associated at M-12 and no longer at M does (D4)
 */
public record RevenueGained(ProductList products, int months, Optional<RevenueBand> band, LostEntries lostEntries)
        implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        int month = needs.measurementMonth();
        for (TenantEntry entry :
                TenantEntry.all(needs.coverages(), products, option.types(), month, needs.tenantCount())) {
            needs.usage(Window.ending(month, months), entry.tenant(), products.products());
            needs.usage(Window.ending(entry.baselineMonth(), months), entry.tenant(), products.products());
        }
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        int month = computation.measurementMonth();
        List<GainOfTenant> gains = new ArrayList<>();
        long sum = 0;
        for (TenantEntry entry :
                TenantEntry.all(computation.coverages(), products, option.types(), month, computation.tenantCount())) {
            GainOfTenant gain = gain(frame, entry);
            if (gain.hasRevenue() && (!entry.isLost() || lostEntries == LostEntries.COST_THEIR_BASELINE)) {
                gains.add(gain);
                sum = Math.addExact(sum, gain.micros());
            }
        }
        return Tally.of(Micros.fraction(sum), gains);
    }

    private GainOfTenant gain(Frame frame, TenantEntry entry) {
        int month = entry.month();
        return new GainOfTenant(
                frame,
                entry,
                band,
                size(frame.computation(), entry),
                revenues(frame, month, month),
                revenues(frame, entry.baselineCoverage(), entry.baselineMonth()));
    }

    private Revenues revenues(Frame frame, int coveredAt, int lastMonth) {
        return frame.computation()
                .revenues(products, frame.option().types(), coveredAt, Window.ending(lastMonth, months));
    }

    /** The tenant's size looks at every service of the list, also those that no association covers. */
    private long size(Computation computation, TenantEntry entry) {
        if (band.isEmpty()) {
            return 0;
        }
        UsageGrid grid =
                computation.grid(Window.ending(entry.month(), band.get().months()));
        boolean[] included = computation.included(band.get().products());
        long sum = 0;
        for (int cell = grid.first(entry.tenant()); cell < grid.end(entry.tenant()); cell++) {
            if (included[grid.column(cell)]) {
                sum = Math.addExact(sum, grid.consumedRevenue(cell));
            }
        }
        return sum;
    }
}
