package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which track's score counts. The others are scored in full all the same and shown for information. */
public sealed interface TrackChoice permits HigherTotal, SegmentShare, DistinctProducts {

    /** The track that counts and, where it is assigned, what says so. */
    record Chosen(TrackScore shown, Optional<? extends Node> why) {}

    /** Names the facts that the choice reads. */
    void plan(Needs needs);

    /** The types of association that the choice looks at. */
    Set<AssociationType> types();

    Chosen choose(List<TrackScore> tracks, Computation computation);
}
