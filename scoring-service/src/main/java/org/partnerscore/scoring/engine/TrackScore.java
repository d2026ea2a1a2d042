package org.partnerscore.scoring.engine;

import java.util.List;

/** The score of one track: its metrics, their exact sum, and whether that qualifies. */
public record TrackScore(
        TrackRules rules, ProgramEdition program, Fraction total, boolean qualified, List<MetricScore> metrics)
        implements Node {

    static TrackScore of(TrackRules rules, ProgramEdition program, List<MetricScore> metrics) {
        Fraction total = Fraction.ZERO;
        boolean everyMetricReaches = true;
        for (MetricScore metric : metrics) {
            total = total.plus(metric.points());
            everyMetricReaches &= program.reachesMinimum(metric.points());
        }
        return new TrackScore(rules, program, total, everyMetricReaches && program.reachesTotal(total), metrics);
    }

    public String track() {
        return rules.track();
    }

    @Override
    public String segment() {
        return rules.track();
    }

    @Override
    public Sentence sentence() {
        return program.metricMinimum().inclusive()
                ? (qualified ? Sentence.TRACK_QUALIFIED_AT_LEAST : Sentence.TRACK_NOT_QUALIFIED_AT_LEAST)
                : (qualified ? Sentence.TRACK_QUALIFIED_ABOVE : Sentence.TRACK_NOT_QUALIFIED_ABOVE);
    }

    @Override
    public void tell(Teller teller) {
        teller.text("track", rules.track());
        teller.number("points", total);
        teller.number("minimumTotal", program.minimumTotal());
        teller.number("metricMinimum", program.metricMinimum().points());
    }

    /** Whether the total qualifies is the program's rule; what the total is made of stands with the metrics. */
    @Override
    public RuleRef rule() {
        return program.rule();
    }

    @Override
    public Fraction points() {
        return total;
    }

    @Override
    public List<? extends Node> children() {
        return metrics;
    }
}
