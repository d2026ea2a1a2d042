package org.partnerscore.scoring.engine;

import java.util.List;

/**
 * One metric of a track: what it is worth and the shape that computes its value. Options are alternatives with a target of
 * their own, in the order that decides when all else is equal; a metric without a choice has one.
 */
public record Metric(
        String name,
        Category category,
        int maxPoints,
        Award award,
        List<Option> options,
        MetricShape shape,
        RuleRef rule) {

    /** How progress towards a target pays (D1). */
    public enum Award {
        /** Every fraction of the target pays its fraction of the points. */
        LINEAR,
        /** The same, of which only whole points are given. */
        WHOLE_POINTS
    }

    public Metric {
        options = List.copyOf(options);
        if (maxPoints <= 0 || options.isEmpty()) {
            throw new IllegalArgumentException(name + " needs points to win and a way to win them");
        }
    }

    Fraction award(Fraction uncapped) {
        Fraction capped = uncapped.atLeast(Fraction.ZERO).atMost(Fraction.of(maxPoints));
        return award == Award.LINEAR ? capped : capped.floor();
    }
}
