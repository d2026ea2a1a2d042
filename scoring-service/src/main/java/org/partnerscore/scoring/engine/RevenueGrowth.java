package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Growth in percent of the Azure consumed revenue of twelve months: that of the tenants associated at M over the months
 * ending with M, against that of the tenants associated at M-12 over the months ending with M-12.
 *
 * @param months how many months are summed
 * @param minimum the least revenue of the months ending with M that scores, in {@link Micros} of USD
 * @param fromNothing what growth from nothing gives (D8)
 */
public record RevenueGrowth(Services products, int months, long minimum, FromNothing fromNothing)
        implements MetricShape {

    /** What growth from nothing gives. */
    public enum FromNothing {
        FULL_POINTS,
        NO_POINTS
    }

    private static final long PERCENT = 100;

    @Override
    public void plan(Option option, Needs needs) {
        for (int month : new int[] {needs.measurementMonth(), needs.lastYear()}) {
            needs.revenue(products, option.types(), month, Window.ending(month, months));
        }
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Growth growth = new Growth(
                new Frame(computation, metric, option),
                this,
                revenues(computation, option, computation.measurementMonth()),
                revenues(computation, option, computation.lastYear()));
        List<RevenueOfTenant> tenants = new ArrayList<>();
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            // A tenant without revenue in either year adds nothing and explains nothing.
            if (growth.now().of(tenant) != 0 || growth.before().of(tenant) != 0) {
                tenants.add(new RevenueOfTenant(growth, tenant));
            }
        }
        Tally tally = new Tally(growth.percent(), Optional.of(growth.points()), Optional.empty(), tenants);
        return growth.isPlain() ? tally : tally.remarking(growth);
    }

    private Revenues revenues(Computation computation, Option option, int month) {
        return computation.revenues(products, option.types(), month, Window.ending(month, months));
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    /** The two sums that are compared. */
    record Growth(Frame frame, RevenueGrowth shape, Revenues now, Revenues before, long total, long base)
            implements Tally.Remark {

        Growth(Frame frame, RevenueGrowth shape, Revenues now, Revenues before) {
            this(frame, shape, now, before, now.total(), before.total());
        }

        boolean reachesMinimum() {
            return total >= shape.minimum();
        }

        boolean isPlain() {
            return base > 0 && reachesMinimum();
        }

        Optional<Fraction> percent() {
            return base == 0 ? Optional.empty() : Optional.of(percentOf(total - base));
        }

        Fraction percentOf(long difference) {
            return Fraction.of(difference, base).times(PERCENT);
        }

        private boolean isFull() {
            return base == 0 && reachesMinimum() && shape.fromNothing() == FromNothing.FULL_POINTS;
        }

        Fraction points() {
            if (isPlain()) {
                return frame.points(percentOf(total - base));
            }
            return isFull() ? Fraction.of(frame.metric().maxPoints()) : Fraction.ZERO;
        }

        /** What a tenant's part is worth before floor and cap; growth from nothing is shared out by revenue. */
        Fraction pointsOf(long tenantNow, long tenantBefore) {
            if (isPlain()) {
                return frame.points(percentOf(tenantNow - tenantBefore));
            }
            return isFull() ? Fraction.of(tenantNow, total).times(frame.metric().maxPoints()) : Fraction.ZERO;
        }

        @Override
        public Sentence sentence() {
            if (base > 0) {
                return Sentence.OPTION_REVENUE_TOO_SMALL;
            }
            return isFull() ? Sentence.OPTION_FROM_NOTHING : Sentence.OPTION_NOTHING_TO_COMPARE;
        }

        @Override
        public Optional<String> reason() {
            return base == 0 ? Optional.of("NOTHING_TO_COMPARE_WITH") : Optional.empty();
        }

        @Override
        public void tell(Teller teller) {
            teller.number("now", Micros.fraction(total));
            teller.number("before", Micros.fraction(base));
            teller.number("minimum", Micros.fraction(shape.minimum()));
            teller.text("window", now.window().name());
            teller.text("windowBefore", before.window().name());
        }
    }
}
