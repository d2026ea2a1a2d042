package org.partnerscore.scoring.engine;

/** One way to win a metric's points: the association types that count together (none for skilling) and the target. */
public record Option(AssociationTypes types, long target, RuleRef rule) {

    public Option {
        if (target <= 0) {
            throw new IllegalArgumentException("a target is above zero");
        }
    }

    /** The points that one unit of value is worth before floor and cap. */
    Fraction worth(Metric metric) {
        return Fraction.of(metric.maxPoints(), target);
    }
}
