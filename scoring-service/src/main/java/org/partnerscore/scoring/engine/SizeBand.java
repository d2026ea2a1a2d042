package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * The size that makes a tenant eligible for a track: paid seats of at least one of the products lie above {@code above} and
 * not above {@code upTo}.
 */
public record SizeBand(
        String name, ProductList products, long above, Optional<Long> upTo, Optional<Grace> grace, RuleRef rule)
        implements Band {

    /** A tenant that grew into {@code grownInto} stays eligible if it was in the band itself these months earlier. */
    public record Grace(SizeBand grownInto, int months, RuleRef rule) {}

    boolean holds(long seats) {
        return seats > above && (upTo.isEmpty() || seats <= upTo.get());
    }

    @Override
    public void plan(Option option, int month, int tenant, Needs needs) {
        needs.size(this, month, tenant);
    }

    /** Looked at is who has an entry, of the products that count, which may be more than those that make the size. */
    @Override
    public Associated associated(Coverages coverages, Services counted, AssociationTypes types, int month) {
        return coverages.at(counted instanceof ProductList list ? list : products, types, month);
    }

    @Override
    public StandingBySeats judge(Frame frame, int month, int tenant) {
        return new StandingBySeats(
                frame, this, tenant, frame.computation().sizes(this, month).of(tenant));
    }
}
