package org.partnerscore.scoring.engine;

import java.util.Map;

/** Monthly consumption value (MCV): units x rate. It is not money. A product without a rate has none. */
public record RateCard(Map<String, Rate> rates, RuleRef rule) implements Valuation {

    /** What is multiplied by the rate. */
    public enum RatedUnit {
        MONTHLY_ACTIVE_USERS,
        CAPACITY_UNITS
    }

    /** The consumption value of one unit of a product. */
    public record Rate(RatedUnit unit, Fraction rate) {}

    public RateCard {
        rates = Map.copyOf(rates);
    }

    @Override
    public Fraction of(String product, UsageGrid grid, int cell) {
        Rate rate = rates.get(product);
        if (rate == null) {
            return Fraction.ZERO;
        }
        return switch (rate.unit()) {
            case MONTHLY_ACTIVE_USERS -> rate.rate().times(grid.users(cell));
            case CAPACITY_UNITS -> rate.rate().times(Micros.fraction(grid.capacity(cell)));
        };
    }

    @Override
    public Sentence unit() {
        return Sentence.MCV;
    }
}
