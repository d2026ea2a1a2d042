package org.partnerscore.scoring.engine;

/** The revenue that the product brought, in USD. */
public record ProductRevenue() implements Valuation {

    @Override
    public Fraction of(String product, UsageGrid grid, int cell) {
        return Micros.fraction(grid.revenue(cell));
    }

    @Override
    public Sentence unit() {
        return Sentence.USD_OF_REVENUE;
    }
}
