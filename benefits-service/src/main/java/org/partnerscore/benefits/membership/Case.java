package org.partnerscore.benefits.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Score;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;

/** A partner while something is decided about it on a day: its standing so far, and the steps that were taken. */
final class Case {

    static final String MEMBERSHIP = "membership";
    static final String LEGACY = "legacy";

    private final LocalDate today;
    private final Instant now;
    private final Map<String, String> states;
    private final List<Transition> steps = new ArrayList<>();
    private final Standing before;
    private Standing standing;

    /** @param states the last recorded state of each subject of the history */
    Case(Standing standing, Map<String, String> states, LocalDate today, Instant now) {
        this.before = standing;
        this.standing = standing;
        this.states = new HashMap<>(states);
        this.today = today;
        this.now = now;
    }

    LocalDate today() {
        return today;
    }

    Standing standing() {
        return standing;
    }

    Change change() {
        return new Change(standing, steps);
    }

    /** Whether there is anything to store. */
    boolean isChanged() {
        return !steps.isEmpty() || !standing.equals(before);
    }

    /** The membership that goes on today. */
    Optional<Membership> current() {
        return latest().filter(membership -> Years.isCurrent(membership, today));
    }

    Optional<Membership> latest() {
        List<Membership> all = standing.memberships();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The legacy membership, if its anniversary is still to come. */
    Optional<Legacy> comingLegacy() {
        return standing.legacy().filter(legacy -> legacy.anniversary().isAfter(today));
    }

    Optional<DesignationTerm> held(Area area) {
        return Terms.held(standing, area, today);
    }

    /** The last term of each area that ever had one. */
    List<DesignationTerm> lastTerms() {
        Map<Area, DesignationTerm> last = new HashMap<>();
        standing.memberships().stream()
                .flatMap(membership -> membership.designations().stream())
                .forEach(term -> last.put(term.area(), term));
        return last.values().stream()
                .sorted(Comparator.comparing(DesignationTerm::area))
                .toList();
    }

    boolean isIn(String subject, State... any) {
        return Stream.of(any).anyMatch(state -> state.slug().equals(states.get(subject)));
    }

    void step(String subject, State to, LocalDate on, String reason) {
        step(subject, to.slug(), on, reason, Optional.empty());
    }

    void step(String subject, State to, LocalDate on, String reason, Optional<Score> score) {
        step(subject, to.slug(), on, reason, score);
    }

    void step(String subject, String to, LocalDate on, String reason, Optional<Score> score) {
        steps.add(new Transition(
                subject,
                Optional.ofNullable(states.put(subject, to)),
                to,
                on,
                reason,
                score.map(Score::points),
                score.map(Score::on),
                now));
    }

    void add(Membership membership) {
        store(Stream.concat(standing.memberships().stream(), Stream.of(membership))
                .toList());
    }

    void replaceLatest(Membership membership) {
        List<Membership> all = new ArrayList<>(standing.memberships());
        all.set(all.size() - 1, membership);
        store(all);
    }

    /** Changes the terms of the latest membership. */
    void replaceTerms(UnaryOperator<DesignationTerm> change) {
        Membership last = latest().orElseThrow();
        replaceLatest(new Membership(
                last.from(),
                last.years(),
                last.designations().stream().map(change).toList()));
    }

    void store(Legacy legacy) {
        standing = new Standing(
                standing.partnerId(),
                Optional.of(legacy),
                standing.memberships(),
                standing.specializations(),
                standing.assessments());
    }

    /** An answer that says what the last one of the day said is not stored again: reading must not write. */
    void store(Assessed assessed) {
        if (!Terms.sameButForTheInstant(standing.assessments(), assessed.areas())) {
            List<Assessment> areas = assessed.areas();
            standing = new Standing(
                    standing.partnerId(), standing.legacy(), standing.memberships(), standing.specializations(), areas);
        }
    }

    private void store(List<Membership> memberships) {
        standing = new Standing(
                standing.partnerId(),
                standing.legacy(),
                memberships,
                standing.specializations(),
                standing.assessments());
    }
}
