package org.partnerscore.benefits.specialization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.SpecializationTerm.State;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;

/** One specialization of a partner while something is decided about it: its last term as it becomes, and the steps on the way. */
final class Course {

    /** Days before an anniversary on which renewal opens, and days after it on which it is still possible. */
    static final int WINDOW = 60;

    static final int GRACE = 30;

    private final Standing standing;
    private final Specialization specialization;
    private final Instant now;
    private final List<SpecializationTerm> terms;
    private final List<Transition> steps = new ArrayList<>();
    private int at;

    Course(Standing standing, Specialization specialization, Instant now) {
        this.standing = standing;
        this.specialization = specialization;
        this.now = now;
        this.terms = new ArrayList<>(standing.specializations());
        this.at = terms.size();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).specialization().equals(specialization.code())) {
                at = i;
            }
        }
    }

    SpecializationTerm term() {
        return at < terms.size()
                ? terms.get(at)
                : new SpecializationTerm(specialization.code(), Optional.empty(), Optional.empty());
    }

    State state() {
        return term().state();
    }

    static LocalDate renewalOpens(LocalDate anniversary) {
        return anniversary.minusDays(WINDOW);
    }

    static LocalDate endsAfter(LocalDate anniversary) {
        return anniversary.plusDays(GRACE + 1L);
    }

    /** What happens by itself until a day: renewal falls due, and a term that was not renewed ends. */
    Course advanceTo(LocalDate day) {
        SpecializationTerm term = term();
        if (term.earnedOn().isEmpty() || term.state() == State.ENDED) {
            return this;
        }
        LocalDate ends = term.endsOn().orElseThrow();
        LocalDate opens = renewalOpens(term.nextAnniversary().orElseThrow());
        if (term.state() == State.ACTIVE
                && !opens.isAfter(day)
                && opens.isBefore(ends)
                && specialization.isInForceOn(opens)) {
            step(State.RENEWAL_DUE, opens, "Renewal is open until " + ends.minusDays(1) + ".");
        }
        if (!ends.isAfter(day)) {
            step(State.ENDED, ends, "It was not renewed.");
        }
        return this;
    }

    /** After the last term ended, another one may begin. */
    Course beginAgainAfterTheEnd() {
        if (state() == State.ENDED) {
            at = terms.size();
        }
        return this;
    }

    void step(State to, LocalDate on, String reason) {
        step(to, on, reason, UnaryOperator.identity());
    }

    void step(State to, LocalDate on, String reason, UnaryOperator<SpecializationTerm> also) {
        note(to, on, reason);
        SpecializationTerm next = also.apply(term().at(to, on));
        if (at < terms.size()) {
            terms.set(at, next);
        } else {
            terms.add(next);
        }
    }

    /** A step that leads nowhere is remembered, and changes nothing. */
    void stay(LocalDate on, String reason) {
        note(state(), on, reason);
    }

    private void note(State to, LocalDate on, String reason) {
        steps.add(new Transition(
                specialization.code(),
                Optional.of(state().slug()),
                to.slug(),
                on,
                reason,
                Optional.empty(),
                Optional.empty(),
                now));
    }

    Change change() {
        return new Change(
                new Standing(
                        standing.partnerId(), standing.legacy(), standing.memberships(), terms, standing.assessments()),
                steps);
    }
}
