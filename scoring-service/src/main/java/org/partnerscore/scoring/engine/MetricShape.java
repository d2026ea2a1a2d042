package org.partnerscore.scoring.engine;

/** How a metric's value is computed. The shapes are few; what differs between areas, tracks and editions are their parameters. */
public sealed interface MetricShape permits CustomerAdds, UsageGrowth, Deployments, CertifiedPeople {

    /** Names the facts that the shape reads for this option. */
    void plan(Option option, Needs needs);

    /** The contributions to this option, down to the records. */
    Tally tally(Metric metric, Option option, Computation computation);
}
