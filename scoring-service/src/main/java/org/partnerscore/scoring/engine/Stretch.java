package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/** Consecutive days on which a score is the same, with the scorecard of the first. */
public record Stretch(Days days, Scorecard card) {

    /**
     * The scores of days that share a measurement month and the rules. Of what a score rests on only skilling changes from day
     * to day, so that it is computed once, and again where somebody may begin or cease to count.
     */
    public static List<Stretch> of(AreaEdition rules, ProgramEdition program, Facts facts, Days days) {
        NavigableSet<LocalDate> changes = facts.skillingChanges(certifications(rules));
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = days.from();
        while (!from.isAfter(days.to())) {
            LocalDate change = changes.higher(from);
            LocalDate to = change == null || change.isAfter(days.to()) ? days.to() : change.minusDays(1);
            stretches.add(new Stretch(new Days(from, to), Engine.score(rules, program, facts.on(from))));
            from = to.plusDays(1);
        }
        return stretches;
    }

    private static Set<CertificationList> certifications(AreaEdition rules) {
        Set<CertificationList> lists = new HashSet<>();
        for (TrackRules track : rules.tracks()) {
            track.metrics().forEach(metric -> lists.addAll(metric.shape().certifications()));
        }
        return lists;
    }
}
