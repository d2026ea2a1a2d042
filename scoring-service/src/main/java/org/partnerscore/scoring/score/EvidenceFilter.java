package org.partnerscore.scoring.score;

import java.util.Optional;

/** Which part of a scorecard evidence is asked for, as the caller named it. */
record EvidenceFilter(Optional<String> metric, Optional<String> track, Optional<String> option) {

    EvidenceFilter(String metric, String track, String option) {
        this(Optional.ofNullable(metric), Optional.ofNullable(track), Optional.ofNullable(option));
    }
}
