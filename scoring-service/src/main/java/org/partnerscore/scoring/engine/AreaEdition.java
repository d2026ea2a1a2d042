package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of one solution area from one day on. Tracks stand in the order in which a tie is decided.
 */
public record AreaEdition(String area, LocalDate from, TrackChoice choice, List<TrackRules> tracks, RuleRef rule) {

    public AreaEdition {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("an area is scored in at least one track");
        }
    }
}
