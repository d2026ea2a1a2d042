package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** Why a track is assigned: the products that brought enough revenue. Worth no points itself. */
record DistinctProductsFound(DistinctProducts shape, Computation computation, List<DistinctProduct> products)
        implements Node {

    private boolean isAssigned() {
        return products.size() >= shape.count();
    }

    String assigned() {
        return isAssigned() ? shape.track() : shape.otherwise();
    }

    @Override
    public String segment() {
        return "assignment";
    }

    @Override
    public Sentence sentence() {
        return isAssigned() ? Sentence.TRACK_ASSIGNED_BY_PRODUCTS : Sentence.TRACK_NOT_ASSIGNED_BY_PRODUCTS;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("track", assigned());
        teller.text("other", isAssigned() ? shape.otherwise() : shape.track());
        teller.number("products", products.size());
        teller.number("needed", shape.count());
        teller.number("limit", shape.revenueAbove());
        teller.month("month", Months.month(computation.measurementMonth()));
        teller.month("lastYear", Months.month(computation.lastYear()));
    }

    @Override
    public RuleRef rule() {
        return shape.rule();
    }

    @Override
    public Fraction points() {
        return Fraction.ZERO;
    }

    /** The number of distinct products. */
    @Override
    public Optional<Fraction> value() {
        return Optional.of(Fraction.of(products.size()));
    }

    @Override
    public List<? extends Node> children() {
        return products;
    }
}
