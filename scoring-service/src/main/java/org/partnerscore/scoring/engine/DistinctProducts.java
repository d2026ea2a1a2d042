package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A track assigned by what customers buy: {@code track} if so many distinct products each brought more than so much from one
 * same tenant at M and at M-12, in force in both months; else {@code otherwise}.
 *
 * @param revenueAbove in USD
 */
public record DistinctProducts(
        ProductList products,
        AssociationTypes associations,
        int count,
        Fraction revenueAbove,
        String track,
        String otherwise,
        RuleRef rule)
        implements TrackChoice {

    static final Valuation REVENUE = new ProductRevenue();

    @Override
    public void plan(Needs needs) {
        ValuedEntries.plan(products, associations, needs);
    }

    @Override
    public Set<AssociationType> types() {
        return associations.types();
    }

    @Override
    public Chosen choose(List<TrackScore> tracks, Computation computation) {
        DistinctProductsFound found = new DistinctProductsFound(this, computation, products(computation));
        return new Chosen(
                tracks.stream()
                        .filter(one -> one.track().equals(found.assigned()))
                        .findFirst()
                        .orElseThrow(),
                Optional.of(found));
    }

    /** Every product that counts, in the list's order, at the first tenant that makes it count. */
    private List<DistinctProduct> products(Computation computation) {
        Map<Integer, DistinctProduct> found = new TreeMap<>();
        for (ValuedEntry entry :
                computation.valued(products, associations, REVENUE).all()) {
            if (isAbove(entry.now()) && isAbove(entry.lastYear())) {
                found.putIfAbsent(entry.position(), new DistinctProduct(this, entry));
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isAbove(Valued valued) {
        return valued.worth().compareTo(revenueAbove) > 0;
    }
}
