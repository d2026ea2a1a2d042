package org.partnerscore.scoring.engine;

import java.util.List;

/** A product that brought enough revenue from one tenant in both months. */
record DistinctProduct(DistinctProducts shape, ValuedEntry entry) implements Node {

    @Override
    public String segment() {
        return entry.product();
    }

    @Override
    public Sentence sentence() {
        return Sentence.DISTINCT_PRODUCT;
    }

    @Override
    public void tell(Teller teller) {
        entry.tell(teller, DistinctProducts.REVENUE);
    }

    @Override
    public RuleRef rule() {
        return shape.rule();
    }

    @Override
    public Fraction points() {
        return Fraction.ZERO;
    }

    @Override
    public List<RecordRef> records() {
        return entry.records();
    }
}
