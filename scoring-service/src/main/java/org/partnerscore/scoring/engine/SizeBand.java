package org.partnerscore.scoring.engine;

import java.util.Optional;

/**
 * The size that makes a tenant eligible for a track: paid seats of at least one of the products lie above {@code above} and
 * not above {@code upTo}.
 */
public record SizeBand(
        String name, ProductList products, long above, Optional<Long> upTo, Optional<Grace> grace, RuleRef rule) {

    /** A tenant that grew into {@code grownInto} stays eligible if it was in the band itself these months earlier. */
    public record Grace(SizeBand grownInto, int months, RuleRef rule) {}

    boolean holds(long seats) {
        return seats > above && (upTo.isEmpty() || seats <= upTo.get());
    }
}
