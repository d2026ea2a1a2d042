package org.partnerscore.scoring.engine;

/** What one product at one tenant is worth in a month: revenue in USD, or consumption value by a rate card. */
public sealed interface Valuation permits ProductRevenue, RateCard {

    /** No row = nothing. */
    Fraction of(String product, UsageGrid grid, int cell);

    /** What the worth is counted in. */
    Sentence unit();
}
