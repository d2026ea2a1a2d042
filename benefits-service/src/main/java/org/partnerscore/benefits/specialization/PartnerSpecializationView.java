package org.partnerscore.benefits.specialization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.SpecializationTerm.State;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;

@Schema(name = "PartnerSpecialization", description = "Where a partner stands with a specialization on a day.")
record PartnerSpecializationView(
        String partnerId,
        @Schema(examples = "kubernetes-on-microsoft-azure") String specialization,
        @Schema(examples = "Kubernetes on Microsoft Azure") String name,
        Category category,
        LocalDate asOf,

        @Schema(description = "While it is being renewed it goes through the same steps, and is held all the same")
        State state,

        @Schema(description = "Whether the partner has the title")
        boolean held,

        @Schema(description = "Whether the designations it rests on are held")
        boolean designationsHeld,

        @Schema(description = "First day on which it was active", nullable = true)
        LocalDate earnedOn,

        @Schema(nullable = true) LocalDate anniversary,

        @Schema(description = "First day on which it can be renewed", nullable = true)
        LocalDate renewalOpens,

        @Schema(description = "First day without it unless it is renewed, as things stand", nullable = true)
        LocalDate endsOn,

        @Schema(description = "What must still be submitted and approved to earn it or for its next renewal")
        Proof evidenceDue,

        @Schema(
                description = "First day on which evidence can be submitted again after a failed audit",
                nullable = true)
        LocalDate retryFrom,

        @Schema(description = "Every step until that day, oldest first")
        List<StepView> transitions) {

    static PartnerSpecializationView of(
            Specialization specialization, Standing standing, List<Transition> history, LocalDate day) {
        List<Transition> steps = history.stream()
                .filter(step -> step.subject().equals(specialization.code()))
                .filter(step -> !step.on().isAfter(day))
                .toList();
        Optional<SpecializationTerm> term = term(specialization, standing, day);
        State state = steps.isEmpty()
                ? term.map(SpecializationTerm::state).orElse(State.NOT_STARTED)
                : State.ofSlug(steps.get(steps.size() - 1).to());
        return of(specialization, standing, term, state, steps, day);
    }

    /** For a day to come: the terms were led on to it, and no step of them is written down. */
    static PartnerSpecializationView foreseen(
            Specialization specialization, Standing standing, List<Transition> history, LocalDate day) {
        Optional<SpecializationTerm> term = term(specialization, standing, day);
        return of(
                specialization,
                standing,
                term,
                term.map(SpecializationTerm::state).orElse(State.NOT_STARTED),
                history.stream()
                        .filter(step -> step.subject().equals(specialization.code()))
                        .toList(),
                day);
    }

    private static PartnerSpecializationView of(
            Specialization specialization,
            Standing standing,
            Optional<SpecializationTerm> term,
            State state,
            List<Transition> steps,
            LocalDate day) {
        Specialization.Evidence asked = specialization.evidenceOn(day);
        boolean due = term.map(it ->
                        it.state() == State.ENDED || (SpecializationRules.isEvidenceDue(it, asked) && !it.proven()))
                .orElse(true);
        return new PartnerSpecializationView(
                standing.partnerId(),
                specialization.code(),
                specialization.nameOn(day),
                specialization.category(),
                day,
                state,
                term.filter(it -> it.isHeldOn(day)).isPresent(),
                specialization.coverageOn(day).isMetBy(HeldDesignations.on(day, standing)),
                term.flatMap(SpecializationTerm::earnedOn).orElse(null),
                term.flatMap(SpecializationTerm::nextAnniversary).orElse(null),
                term.flatMap(SpecializationTerm::nextAnniversary)
                        .map(Course::renewalOpens)
                        .orElse(null),
                term.flatMap(SpecializationTerm::endsOn).orElse(null),
                due ? asked.by() : Proof.NONE,
                term.flatMap(SpecializationTerm::retryFrom).orElse(null),
                steps.stream().map(StepView::of).toList());
    }

    /** The one held on that day, or else the last one. */
    private static Optional<SpecializationTerm> term(Specialization specialization, Standing standing, LocalDate day) {
        List<SpecializationTerm> terms = standing.specializations().stream()
                .filter(term -> term.specialization().equals(specialization.code()))
                .toList();
        return terms.stream().filter(term -> term.isHeldOn(day)).findFirst().or(() -> terms.stream()
                .filter(term -> term.earnedOn().filter(day::isBefore).isEmpty())
                .reduce((former, later) -> later));
    }

    @Schema(name = "SpecializationStep", description = "A step from one state to the next.")
    record StepView(
            State from,
            State to,
            LocalDate on,
            String reason,
            @Schema(nullable = true) BigDecimal score,
            Instant recordedAt) {

        static StepView of(Transition it) {
            return new StepView(
                    State.ofSlug(it.from().orElseThrow()),
                    State.ofSlug(it.to()),
                    it.on(),
                    it.reason(),
                    it.score().orElse(null),
                    it.recordedAt());
        }
    }
}
