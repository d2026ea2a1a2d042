package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** Products at tenants that are worth at least so much in the month: those at M minus those at M-12. */
public record ProductAdds(ProductList products, Valuation valuation, Fraction atLeast) implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        ValuedEntries.plan(products, option.types(), needs);
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        List<ProductAtTenant> added = new ArrayList<>();
        long sum = 0;
        for (ValuedEntry entry :
                computation.valued(products, option.types(), valuation).all()) {
            ProductAtTenant product = new ProductAtTenant(frame, this, entry);
            added.add(product);
            sum += product.count();
        }
        return Tally.of(sum, added);
    }
}
