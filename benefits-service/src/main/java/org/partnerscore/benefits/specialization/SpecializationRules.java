package org.partnerscore.benefits.specialization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.SpecializationTerm.State;
import org.partnerscore.benefits.standing.SpecializationTerm.Submission;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;
import org.partnerscore.common.problem.Refusal;

/**
 * How a specialization is earned, renewed and lost. A pure function of what is known of a partner, what somebody asks or decides, and the
 * day; refuses what the program does not allow. It measures nothing: whether requirements are met is decided by a reviewer, because their
 * thresholds are mostly unpublished and no service holds the figures of the others.
 */
final class SpecializationRules {

    /** Days after a failed audit before evidence can be submitted again. */
    static final int RETRY = 7;

    private final SpecializationCatalogue catalogue;

    SpecializationRules(SpecializationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What happened by itself until a day, to every specialization. */
    Change notice(Standing standing, LocalDate day, Instant now) {
        Set<String> codes = new LinkedHashSet<>();
        standing.specializations().forEach(term -> codes.add(term.specialization()));
        Change change = new Change(standing, List.of());
        for (String code : codes) {
            Optional<Specialization> known = catalogue.find(code);
            if (known.isPresent()) {
                Change next = new Course(change.standing(), known.get(), now)
                        .advanceTo(day)
                        .change();
                List<Transition> all = new ArrayList<>(change.transitions());
                all.addAll(next.transitions());
                change = new Change(next.standing(), all);
            }
        }
        return change;
    }

    Change decide(Standing standing, Specialization specialization, Decision decision, Instant now) {
        Course course = opened(standing, specialization, decision.on(), now);
        switch (decision.about()) {
            case REQUIREMENTS -> requirements(standing, specialization, course.beginAgainAfterTheEnd(), decision);
            case EVIDENCE -> evidence(standing, specialization, course, decision);
            case REVIEW -> review(standing, specialization, course, decision);
        }
        return course.change();
    }

    private static void requirements(
            Standing standing, Specialization specialization, Course course, Decision decision) {
        require(course, decision.about(), State.NOT_STARTED, State.RENEWAL_DUE);
        if (!decision.approved()) {
            course.stay(decision.on(), decision.told());
            return;
        }
        boolean first = course.term().earnedOn().isEmpty();
        requireOpen(standing, specialization, first, decision.on());
        course.step(State.REQUIREMENTS_MET, decision.on(), decision.told());
        if (first && specialization.evidenceOn(decision.on()).by() == Proof.NONE) {
            activate(course, decision.on(), "Its requirements are met, and no evidence is asked.");
        }
    }

    private static void evidence(Standing standing, Specialization specialization, Course course, Decision decision) {
        require(course, decision.about(), State.EVIDENCE_SUBMITTED);
        if (!decision.approved()) {
            course.step(State.REQUIREMENTS_MET, decision.on(), decision.told());
            return;
        }
        switch (submitted(course)) {
            case AUDIT -> course.step(State.IN_AUDIT, decision.on(), decision.told());
            case REFERENCES -> course.step(State.IN_REFERENCES, decision.on(), decision.told());
            default -> prove(standing, specialization, course, decision);
        }
    }

    private static void review(Standing standing, Specialization specialization, Course course, Decision decision) {
        require(course, decision.about(), State.IN_AUDIT, State.IN_REFERENCES);
        if (decision.approved()) {
            prove(standing, specialization, course, decision);
        } else if (course.state() == State.IN_AUDIT) {
            LocalDate retry = decision.on().plusDays(RETRY);
            course.step(
                    State.REQUIREMENTS_MET,
                    decision.on(),
                    decision.told() + " Evidence can be submitted again from " + retry + ".",
                    term -> term.retryingFrom(retry));
        } else {
            course.step(State.REQUIREMENTS_MET, decision.on(), decision.told());
        }
    }

    private static void prove(Standing standing, Specialization specialization, Course course, Decision decision) {
        if (course.term().earnedOn().isEmpty()) {
            requireOpen(standing, specialization, true, decision.on());
            activate(course, decision.on(), decision.told());
        } else {
            course.step(State.REQUIREMENTS_MET, decision.on(), decision.told(), SpecializationTerm::withProof);
        }
    }

    private static void activate(Course course, LocalDate day, String reason) {
        course.step(State.ACTIVE, day, reason, term -> term.forAnotherYear(day, Course.endsAfter(day.plusYears(1))));
    }

    Change submit(Standing standing, Specialization specialization, Submission submission, Instant now) {
        LocalDate day = submission.on();
        Course course = opened(standing, specialization, day, now);
        SpecializationTerm term = course.term();
        switch (course.state()) {
            case EVIDENCE_SUBMITTED, IN_AUDIT, IN_REFERENCES ->
                throw Refusal.conflict(
                        "EVIDENCE_ALREADY_SUBMITTED", "Evidence was submitted already and is not decided yet.");
            case REQUIREMENTS_MET -> {}
            default -> throw outOfOrder(course, "evidence cannot be submitted");
        }
        Specialization.Evidence asked = specialization.evidenceOn(day);
        if (term.proven() || !isEvidenceDue(term, asked)) {
            throw Refusal.conflict("EVIDENCE_NOT_ASKED", "No evidence is asked this year, or it was approved already.");
        }
        term.retryFrom().filter(day::isBefore).ifPresent(from -> {
            throw Refusal.rejected(
                    "RETRY_TOO_EARLY",
                    "After a failed audit evidence can be submitted again from " + from + ".",
                    Map.of("retryFrom", from));
        });
        requireOpen(standing, specialization, term.earnedOn().isEmpty(), day);
        if (!asked.by().slug().equals(submission.kind())) {
            throw Refusal.rejected(
                    "EVIDENCE_KIND_WRONG",
                    "This specialization asks for " + asked.by().slug() + " on " + day + ".");
        }
        if (Set.copyOf(submission.items()).size() < asked.count().orElse(0)) {
            throw Refusal.rejected(
                    "EVIDENCE_INCOMPLETE", "At least " + asked.count().orElse(0) + " different items are asked.");
        }
        course.step(
                State.EVIDENCE_SUBMITTED,
                day,
                "Submitted by " + submission.by() + " (" + submission.kind() + ").",
                next -> next.submitted(submission));
        return course.change();
    }

    Change renew(Standing standing, Specialization specialization, LocalDate day, Instant now) {
        Course course = opened(standing, specialization, day, now);
        SpecializationTerm term = course.term();
        if (course.state() == State.ENDED) {
            throw Refusal.rejected(
                    "RENEWAL_CLOSED", "It ended on " + term.endsOn().orElseThrow() + "; it can be started again.");
        }
        LocalDate anniversary = term.nextAnniversary()
                .orElseThrow(() ->
                        Refusal.rejected("SPECIALIZATION_NOT_ACTIVE", "What was never active cannot be renewed."));
        requireOpen(standing, specialization, false, day);
        switch (course.state()) {
            case ACTIVE ->
                throw Refusal.rejected(
                        "RENEWAL_NOT_OPEN", "Renewal opens on " + Course.renewalOpens(anniversary) + ".");
            case RENEWAL_DUE ->
                throw Refusal.rejected(
                        "REQUIREMENTS_NOT_DECIDED",
                        "A reviewer has not yet decided that this year's requirements are met.");
            case REQUIREMENTS_MET -> {
                if (isEvidenceDue(term, specialization.evidenceOn(day)) && !term.proven()) {
                    throw Refusal.rejected("EVIDENCE_REQUIRED", "This is a year in which evidence is asked.");
                }
            }
            default -> throw Refusal.rejected("EVIDENCE_NOT_DECIDED", "This year's evidence is not decided yet.");
        }
        course.step(
                State.ACTIVE,
                day,
                "Renewed for the year after " + anniversary + ".",
                next -> next.forAnotherYear(
                        term.earnedOn().orElseThrow(),
                        Course.endsAfter(term.earnedOn().orElseThrow().plusYears(term.year() + 1L))));
        return course.change();
    }

    /** When it is earned, and every second anniversary from then. */
    static boolean isEvidenceDue(SpecializationTerm term, Specialization.Evidence asked) {
        return asked.by() != Proof.NONE && term.year() % 2 == 0;
    }

    private static Course opened(Standing standing, Specialization specialization, LocalDate day, Instant now) {
        Course course = new Course(standing, specialization, now).advanceTo(day);
        course.term().since().filter(day::isBefore).ifPresent(since -> {
            throw Refusal.rejected(
                    "DAY_BEFORE_LAST_STEP", "The last step was on " + since + "; the next one cannot be before it.");
        });
        return course;
    }

    private static void requireOpen(Standing standing, Specialization specialization, boolean first, LocalDate day) {
        if (first ? !specialization.canBeStartedOn(day) : !specialization.isInForceOn(day)) {
            throw Refusal.rejected(
                    day.isBefore(specialization.from()) ? "SPECIALIZATION_NOT_YET" : "SPECIALIZATION_RETIRED",
                    "On " + day + " this specialization cannot be " + (first ? "started" : "renewed") + "."
                            + specialization
                                    .successor()
                                    .map(code -> " Its successor is " + code + ".")
                                    .orElse(""));
        }
        if (!specialization.coverageOn(day).isMetBy(HeldDesignations.on(day, standing))) {
            throw Refusal.rejected(
                    "DESIGNATION_NOT_HELD",
                    "The partner does not hold the designation, or not all designations, that this specialization rests on on "
                            + day + ".");
        }
    }

    private static Proof submitted(Course course) {
        return Proof.ofSlug(course.term().evidence().orElseThrow().kind());
    }

    private static void require(Course course, DecisionAbout about, State... states) {
        if (!Set.of(states).contains(course.state())) {
            throw outOfOrder(course, "there is nothing to decide about its " + about.slug());
        }
    }

    private static Refusal outOfOrder(Course course, String detail) {
        return Refusal.conflict(
                "STEP_OUT_OF_ORDER", "The specialization is " + course.state().slug() + ": " + detail + ".");
    }
}
