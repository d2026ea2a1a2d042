package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** What one option of a metric gives: the contributions, their sum, and the points after floor and cap. */
public record OptionScore(Metric metric, Option option, Tally tally, Fraction points) implements Node {

    static OptionScore of(Metric metric, Option option, Tally tally) {
        Fraction sum = tally.value().orElse(Fraction.ZERO);
        Fraction uncapped = tally.earned().orElseGet(() -> option.worth(metric).times(sum));
        return new OptionScore(metric, option, tally, metric.award(uncapped));
    }

    /** The value as a number to count with: zero where the program defines none. */
    public Fraction sum() {
        return tally.value().orElse(Fraction.ZERO);
    }

    /** More points win; with equal points the larger part of the target; the order of the rule file decides the rest. */
    boolean beats(OptionScore earlier) {
        int comparison = points.compareTo(earlier.points);
        return comparison > 0
                || (comparison == 0
                        && sum().times(earlier.option.target())
                                        .compareTo(earlier.sum().times(option.target()))
                                > 0);
    }

    /** The option's name in the API; empty for skilling. */
    public Optional<String> name() {
        return option.types().types().isEmpty()
                ? Optional.empty()
                : Optional.of(option.types().name());
    }

    /** Why there is no value, where the program defines none. */
    public Optional<String> reason() {
        return tally.remark().flatMap(Tally.Remark::reason);
    }

    @Override
    public String segment() {
        return name().orElse("people");
    }

    @Override
    public Sentence sentence() {
        if (tally.remark().isPresent()) {
            return tally.remark().get().sentence();
        }
        boolean percent = metric.shape().unit() == Unit.PERCENT;
        if (sum().signum() < 0) {
            return percent ? Sentence.OPTION_PERCENT_BELOW_ZERO : Sentence.OPTION_BELOW_ZERO;
        }
        if (sum().compareTo(Fraction.of(option.target())) > 0) {
            return percent ? Sentence.OPTION_PERCENT_ABOVE_TARGET : Sentence.OPTION_ABOVE_TARGET;
        }
        return percent ? Sentence.OPTION_PERCENT : Sentence.OPTION;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("option", segment());
        teller.number("value", sum());
        teller.number("target", option.target());
        teller.number("points", points);
        teller.number("maxPoints", metric.maxPoints());
        tally.remark().ifPresent(remark -> remark.tell(teller));
    }

    @Override
    public RuleRef rule() {
        return option.rule();
    }

    @Override
    public Optional<Fraction> value() {
        return tally.value();
    }

    @Override
    public List<? extends Node> children() {
        return tally.contributions();
    }
}
