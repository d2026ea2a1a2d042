package org.partnerscore.scoring.engine;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A partner's score in one solution area on one day, with every track, and at the same time the root of its explanation. */
public record Scorecard(
        String partnerId,
        AreaEdition rules,
        ProgramEdition program,
        LocalDate asOf,
        YearMonth measurementMonth,
        TrackScore shown,
        List<TrackScore> tracks,
        Optional<? extends Node> assignment,
        List<Gap> gaps)
        implements Node {

    public Scorecard {
        tracks = List.copyOf(tracks);
        gaps = List.copyOf(gaps);
    }

    public String solutionArea() {
        return rules.area();
    }

    public LocalDate edition() {
        return rules.from();
    }

    public LocalDate programEdition() {
        return program.from();
    }

    /** The track whose score counts. */
    public String track() {
        return shown.track();
    }

    public Fraction total() {
        return shown.total();
    }

    /** The total as people read it: the nearest integer, half up. */
    public int displayTotal() {
        return shown.total().rounded(0).setScale(0, RoundingMode.UNNECESSARY).intValueExact();
    }

    public boolean qualified() {
        return shown.qualified();
    }

    /** Whether telemetry has no row at all for the measurement month, so that the day says nothing about a window. */
    public boolean monthNotLoaded() {
        return !gaps.isEmpty() && gaps.get(0).code() == Gap.Code.MONTH_NOT_LOADED;
    }

    @Override
    public String segment() {
        return rules.area();
    }

    @Override
    public Sentence sentence() {
        return monthNotLoaded() ? Sentence.AREA_MONTH_NOT_LOADED : Sentence.AREA;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("partner", partnerId);
        teller.text("area", rules.area());
        teller.text("track", shown.track());
        teller.number("points", shown.total());
        teller.number("displayTotal", displayTotal());
        teller.day("asOf", asOf);
        teller.month("month", measurementMonth);
    }

    @Override
    public RuleRef rule() {
        return rules.rule();
    }

    @Override
    public Fraction points() {
        return shown.total();
    }

    /** The tracks, then why one of them is assigned, where the program assigns it. */
    @Override
    public List<? extends Node> children() {
        if (assignment.isEmpty()) {
            return tracks;
        }
        List<Node> children = new ArrayList<>(tracks);
        children.add(assignment.get());
        return children;
    }
}
