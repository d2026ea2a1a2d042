package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * The revenue of the covered services, summed over the band's months ending with the month, must be in the band. Under the
 * grace one that has grown into another band passes too, if it was in this one those months earlier.
 */
public record RevenueReached(RevenueBand band, Optional<Grace> grace) implements DeploymentTest {

    /** A tenant that grew into {@code grownInto} still passes if it was in the band itself these months earlier. */
    public record Grace(RevenueBand grownInto, int months, RuleRef rule) {}

    @Override
    public void plan(int tenant, int month, Needs needs) {
        needs.usage(Window.ending(month, band.months()), tenant, band.products().asked());
        grace.ifPresent(known -> needs.usage(
                Window.ending(month - known.months(), band.months()),
                tenant,
                band.products().asked()));
    }

    @Override
    public TestedRevenue judge(Frame frame, int tenant, int month, int coveredAt) {
        Revenues revenues = revenues(frame, month, coveredAt);
        boolean inBand = band.holds(revenues.of(tenant));
        if (!inBand && grace.isPresent() && grace.get().grownInto().holds(revenues.of(tenant))) {
            Revenues before = revenues(frame, month - grace.get().months(), coveredAt);
            if (band.holds(before.of(tenant))) {
                return new TestedRevenue(frame, this, tenant, revenues, Optional.of(before), true);
            }
        }
        return new TestedRevenue(frame, this, tenant, revenues, Optional.empty(), inBand);
    }

    private Revenues revenues(Frame frame, int month, int coveredAt) {
        return frame.computation()
                .revenues(band.products(), frame.option().types(), coveredAt, Window.ending(month, band.months()));
    }
}
