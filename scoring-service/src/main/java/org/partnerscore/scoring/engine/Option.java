package org.partnerscore.scoring.engine;

/**
 * One way to win a metric's points: the association types that count together (none for skilling) and the target; {@code per}
 * is how much of what is counted makes one of the target.
 */
public record Option(AssociationTypes types, long target, Fraction per, RuleRef rule) {

    public Option {
        if (target <= 0 || per.signum() <= 0) {
            throw new IllegalArgumentException("a target and what makes one of it are above zero");
        }
    }

    /** What is counted is what the target asks for. */
    public Option(AssociationTypes types, long target, RuleRef rule) {
        this(types, target, Fraction.ONE, rule);
    }

    /** The points that one of what is counted is worth before floor and cap. */
    Fraction worth(Metric metric) {
        return Fraction.of(metric.maxPoints(), target).dividedBy(per);
    }
}
