package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** The one place where points are computed: a pure function of rules and facts. */
public final class Engine {

    private Engine() {}

    public static Scorecard score(AreaEdition rules, ProgramEdition program, Facts facts) {
        Computation computation = new Computation(facts);
        List<TrackScore> tracks = new ArrayList<>(rules.tracks().size());
        for (TrackRules track : rules.tracks()) {
            tracks.add(score(track, program, computation));
        }
        TrackChoice.Chosen chosen = rules.choice().choose(tracks, computation);
        return new Scorecard(
                facts.partnerId(),
                rules,
                program,
                facts.asOf(),
                facts.measurementMonth(),
                chosen.shown(),
                tracks,
                chosen.why(),
                computation.gaps());
    }

    private static TrackScore score(TrackRules track, ProgramEdition program, Computation computation) {
        List<MetricScore> metrics = new ArrayList<>(track.metrics().size());
        for (Metric metric : track.metrics()) {
            List<OptionScore> options = new ArrayList<>(metric.options().size());
            for (Option option : metric.options()) {
                options.add(OptionScore.of(metric, option, metric.shape().tally(metric, option, computation)));
            }
            metrics.add(MetricScore.of(metric, options));
        }
        return TrackScore.of(track, program, metrics);
    }
}
