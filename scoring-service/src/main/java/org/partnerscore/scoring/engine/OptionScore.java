package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** What one option of a metric gives: the contributions, their sum, and the points after floor and cap. */
public record OptionScore(
        Metric metric, Option option, Fraction sum, Fraction points, List<? extends Node> contributions)
        implements Node {

    static OptionScore of(Metric metric, Option option, Tally tally) {
        Fraction sum = Fraction.of(tally.value());
        Fraction points = metric.award(option.worth(metric).times(sum));
        return new OptionScore(metric, option, sum, points, tally.contributions());
    }

    /** More points win; with equal points the larger part of the target; the order of the rule file decides the rest. */
    boolean beats(OptionScore earlier) {
        int comparison = points.compareTo(earlier.points);
        return comparison > 0
                || (comparison == 0
                        && sum.times(earlier.option.target()).compareTo(earlier.sum.times(option.target())) > 0);
    }

    /** The option's name in the API; empty for skilling. */
    public Optional<String> name() {
        return option.types().types().isEmpty()
                ? Optional.empty()
                : Optional.of(option.types().name());
    }

    @Override
    public String segment() {
        return name().orElse("people");
    }

    @Override
    public Sentence sentence() {
        if (sum.signum() < 0) {
            return Sentence.OPTION_BELOW_ZERO;
        }
        return sum.compareTo(Fraction.of(option.target())) > 0 ? Sentence.OPTION_ABOVE_TARGET : Sentence.OPTION;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("option", segment());
        teller.number("value", sum);
        teller.number("target", option.target());
        teller.number("points", points);
        teller.number("maxPoints", metric.maxPoints());
    }

    @Override
    public RuleRef rule() {
        return option.rule();
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(sum);
    }

    @Override
    public List<? extends Node> children() {
        return contributions;
    }
}
