package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * The size of a tenant by its Azure consumed revenue, in {@link Micros} of USD: that of the covered services, summed over
 * {@code months} months ending with the month asked for or, where the rule lets it, with the month before.
 *
 * @param reaches whether {@code from} itself is inside
 * @param upTo the largest revenue inside
 */
public record RevenueBand(
        String name,
        Services products,
        long from,
        Lower reaches,
        Optional<Long> upTo,
        int months,
        Ending ending,
        RuleRef rule)
        implements Band {

    /** Whether the lower limit itself is inside. */
    public enum Lower {
        AT_LEAST,
        ABOVE
    }

    /** With which month the months that are summed may end. */
    public enum Ending {
        THE_MONTH,
        THE_MONTH_OR_THE_ONE_BEFORE
    }

    boolean holds(long micros) {
        return (reaches == Lower.AT_LEAST ? micros >= from : micros > from) && (upTo.isEmpty() || micros <= upTo.get());
    }

    @Override
    public void plan(Option option, int month, int tenant, Needs needs) {
        needs.usage(Window.ending(month, months), tenant, products.asked());
        if (ending == Ending.THE_MONTH_OR_THE_ONE_BEFORE) {
            needs.usage(Window.ending(month - 1, months), tenant, products.asked());
        }
    }

    @Override
    public Associated associated(Coverages coverages, Services asked, AssociationTypes types, int month) {
        return coverages.reach(products, types, month);
    }

    @Override
    public StandingByRevenue judge(Frame frame, int month, int tenant) {
        return judge(frame.computation(), frame.option().types(), month, tenant);
    }

    /** What holds decides; where neither month does, the larger revenue is told. */
    StandingByRevenue judge(Computation computation, AssociationTypes types, int month, int tenant) {
        Revenues latest = computation.revenues(products, types, month, Window.ending(month, months));
        if (ending == Ending.THE_MONTH) {
            return standing(latest, tenant);
        }
        Revenues before = computation.revenues(products, types, month, Window.ending(month - 1, months));
        boolean beforeDecides =
                !holds(latest.of(tenant)) && (holds(before.of(tenant)) || before.of(tenant) > latest.of(tenant));
        return standing(beforeDecides ? before : latest, tenant);
    }

    private StandingByRevenue standing(Revenues revenues, int tenant) {
        return new StandingByRevenue(this, tenant, holds(revenues.of(tenant)), revenues);
    }
}
