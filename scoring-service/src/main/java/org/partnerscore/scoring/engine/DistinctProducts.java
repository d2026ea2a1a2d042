package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        ValuedEntry.plan(products, associations, needs);
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

    /** Every product that counts, at the first tenant that makes it count. */
    private List<DistinctProduct> products(Computation computation) {
        Coverage now = computation.coverages().at(products, associations, computation.measurementMonth());
        Coverage before = computation.coverages().at(products, associations, computation.lastYear());
        List<DistinctProduct> found = new ArrayList<>();
        for (int position = 0; position < products.products().size(); position++) {
            for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
                Valued atM =
                        Valued.at(computation, now, REVENUE, computation.measurementMonth(), tenant, position);
                Valued lastYear = Valued.at(computation, before, REVENUE, computation.lastYear(), tenant, position);
                if (isAbove(atM) && isAbove(lastYear)) {
                    found.add(new DistinctProduct(this, new ValuedEntry(computation, tenant, atM, lastYear)));
                    break;
                }
            }
        }
        return found;
    }

    private boolean isAbove(Valued valued) {
        return valued.worth().compareTo(revenueAbove) > 0;
    }
}
