package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The track with the higher area total; a tie goes to the one that the rule file names first. */
public record HigherTotal() implements TrackChoice {

    /** The totals decide, no fact of their own. */
    @Override
    public void plan(Needs needs) {}

    @Override
    public Set<AssociationType> types() {
        return Set.of();
    }

    @Override
    public Chosen choose(List<TrackScore> tracks, Computation computation) {
        TrackScore better = tracks.get(0);
        for (TrackScore track : tracks) {
            if (track.total().compareTo(better.total()) > 0) {
                better = track;
            }
        }
        return new Chosen(better, Optional.empty());
    }
}
