package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** The score of one metric: every option, of which the best counts. */
public record MetricScore(Metric metric, OptionScore best, List<OptionScore> options) implements Node {

    static MetricScore of(Metric metric, List<OptionScore> options) {
        OptionScore best = options.get(0);
        for (OptionScore option : options) {
            if (option.beats(best)) {
                best = option;
            }
        }
        return new MetricScore(metric, best, options);
    }

    /** The name of the option that counts; empty for skilling. */
    public Optional<String> option() {
        return best.name();
    }

    public long target() {
        return best.option().target();
    }

    public int maxPoints() {
        return metric.maxPoints();
    }

    /** Why there is no value, where the program defines none, in one stable word. */
    public Optional<String> reason() {
        return best.reason();
    }

    @Override
    public String segment() {
        return metric.name();
    }

    @Override
    public Sentence sentence() {
        if (reason().isPresent()) {
            return Sentence.METRIC_WITHOUT_VALUE;
        }
        return switch (metric.shape().unit()) {
            case COUNT, POINTS -> Sentence.METRIC;
            case PERCENT -> Sentence.METRIC_PERCENT;
            case PEOPLE -> Sentence.METRIC_PEOPLE;
        };
    }

    @Override
    public void tell(Teller teller) {
        teller.text("metric", metric.name());
        teller.number("points", points());
        teller.number("maxPoints", metric.maxPoints());
        teller.text("option", best.segment());
        teller.number("value", best.sum());
        teller.number("target", target());
    }

    @Override
    public RuleRef rule() {
        return metric.rule();
    }

    @Override
    public Fraction points() {
        return best.points();
    }

    @Override
    public Optional<Fraction> value() {
        return best.value();
    }

    @Override
    public List<? extends Node> children() {
        return options;
    }
}
