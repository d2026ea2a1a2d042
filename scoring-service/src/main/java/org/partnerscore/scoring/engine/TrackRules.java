package org.partnerscore.scoring.engine;

import java.util.List;

/** The metrics of one track, in the order of the score card. */
public record TrackRules(String track, List<Metric> metrics, RuleRef rule) {

    public TrackRules {
        metrics = List.copyOf(metrics);
    }
}
