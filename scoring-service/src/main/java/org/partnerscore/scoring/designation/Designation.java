package org.partnerscore.scoring.designation;

import java.util.List;
import java.util.Set;
import org.partnerscore.scoring.engine.Gap;
import org.partnerscore.scoring.engine.Missing;
import org.partnerscore.scoring.engine.Scorecard;

/** Where a partner stands in one area: the course of the window, and the score on the day asked about. */
record Designation(Span span, Course course, Scorecard today) {

    /** What the track that counts lacks on the day asked about. */
    List<Missing> missing() {
        return Missing.of(today);
    }

    /** Those of the window, then those of the day asked about, which may lie outside. */
    Set<Gap> gaps() {
        Set<Gap> gaps = course.gaps();
        gaps.addAll(today.gaps());
        return gaps;
    }
}
