package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/**
 * What a metric lacks: how much more of its value, and the points which that is worth; told in a sentence like any node.
 *
 * @param by in the unit of the metric's target; empty where no more of the value alone would help
 */
public record Missing(MetricScore metric, Optional<Fraction> by, Fraction points, Optional<String> step)
        implements Node {

    /** What the shown track lacks, metric by metric; nothing where all points are won. */
    public static List<Missing> of(Scorecard card) {
        return card.shown().metrics().stream()
                .filter(metric -> metric.points().compareTo(Fraction.of(metric.maxPoints())) < 0)
                .map(Missing::of)
                .toList();
    }

    private static Missing of(MetricScore metric) {
        if (metric.metric().shape() instanceof Steps steps) {
            return MissingSteps.of(metric, steps);
        }
        Fraction open = Fraction.of(metric.maxPoints()).minus(metric.points());
        // A remark says that something else than the value decides: too small a base, or none to grow from.
        Optional<Fraction> by = metric.best().tally().remark().isPresent()
                ? Optional.empty()
                : metric.value().map(value -> Fraction.of(metric.target()).minus(value));
        return new Missing(metric, by, open, Optional.empty());
    }

    @Override
    public String segment() {
        return metric.segment();
    }

    @Override
    public Sentence sentence() {
        if (by.isEmpty()) {
            return Sentence.MISSING_OTHERWISE;
        }
        if (step.isPresent()) {
            return Sentence.MISSING_STEPS;
        }
        return metric.option().isPresent() ? Sentence.MISSING : Sentence.MISSING_PEOPLE;
    }

    @Override
    public void tell(Teller teller) {
        boolean one = by.equals(Optional.of(Fraction.ONE));
        teller.text("metric", metric.segment());
        teller.number("open", points);
        by.ifPresent(number -> teller.number("by", number));
        step.ifPresent(name -> teller.text("step", name));
        teller.phrase("counted", counted(one));
        teller.phrase("worth", one ? Sentence.IS_WORTH : Sentence.ARE_WORTH);
        teller.phrase("why", metric.best().sentence());
        metric.best().tell(teller);
    }

    private Sentence counted(boolean one) {
        if (metric.metric().category() == Category.SKILLING) {
            return one ? Sentence.CERTIFIED_PERSON : Sentence.CERTIFIED_PEOPLE;
        }
        if (metric.metric().shape().unit() == Unit.PERCENT) {
            return one ? Sentence.PERCENTAGE_POINT : Sentence.PERCENTAGE_POINTS;
        }
        return switch (metric.metric().name()) {
            case "net-customer-adds" -> one ? Sentence.CUSTOMER_ADD : Sentence.CUSTOMER_ADDS;
            case "deployments" -> one ? Sentence.DEPLOYMENT : Sentence.DEPLOYMENTS;
            default ->
                metric.metric().shape() instanceof UsageGrowth
                        ? one ? Sentence.ACTIVE_USER : Sentence.ACTIVE_USERS
                        : one ? Sentence.POINT_OF_GROWTH : Sentence.POINTS_OF_GROWTH;
        };
    }

    @Override
    public RuleRef rule() {
        return metric.best().rule();
    }

    @Override
    public Optional<Fraction> value() {
        return by;
    }
}
