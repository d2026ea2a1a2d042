package org.partnerscore.benefits.standing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A specialization of a partner, from its beginning on until it ends. Who begins again after that has a second term.
 *
 * @param specialization its code in the catalogue of specializations
 * @param earnedOn first day on which it was active; empty before
 * @param endsOn first day without it, as things stand: a renewal moves it; empty before it was earned
 * @param state where it stands; while it is being renewed it goes through the same steps and is held all the same
 * @param since day of the last step
 * @param year 1 until the first renewal; its anniversary is as many years after {@code earnedOn}. 0 before it was earned
 * @param proven whether the evidence of this year was approved
 * @param evidence what was submitted last
 * @param retryFrom first day on which evidence can be submitted again after a failed audit
 */
public record SpecializationTerm(
        String specialization,
        Optional<LocalDate> earnedOn,
        Optional<LocalDate> endsOn,
        State state,
        Optional<LocalDate> since,
        int year,
        boolean proven,
        Optional<Submission> evidence,
        Optional<LocalDate> retryFrom) {

    public enum State {
        NOT_STARTED,
        REQUIREMENTS_MET,
        EVIDENCE_SUBMITTED,
        IN_AUDIT,
        IN_REFERENCES,
        ACTIVE,
        RENEWAL_DUE,
        ENDED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static State ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param kind audit, references or marketplace-offer; what was asked on that day */
    public record Submission(
            @JsonProperty("kind") String kind,
            @JsonProperty("by") String by,
            @JsonProperty("items") List<String> items,
            @JsonProperty("on") LocalDate on) {

        public Submission {
            items = List.copyOf(items);
        }
    }

    /** A term of which nothing is known but its days. */
    public SpecializationTerm(String specialization, Optional<LocalDate> earnedOn, Optional<LocalDate> endsOn) {
        this(
                specialization,
                earnedOn,
                endsOn,
                earnedOn.isPresent() ? State.ACTIVE : State.NOT_STARTED,
                earnedOn,
                earnedOn.isPresent() ? 1 : 0,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The anniversary of the current year; empty before it was earned. */
    public Optional<LocalDate> nextAnniversary() {
        return earnedOn.map(from -> from.plusYears(year));
    }

    public boolean isHeldOn(LocalDate day) {
        return earnedOn.filter(from -> !day.isBefore(from)).isPresent()
                && endsOn.filter(day::isBefore).isPresent();
    }

    /** The term one step on. */
    public SpecializationTerm at(State next, LocalDate day) {
        return new SpecializationTerm(
                specialization, earnedOn, endsOn, next, Optional.of(day), year, proven, evidence, retryFrom);
    }

    public SpecializationTerm submitted(Submission submission) {
        return new SpecializationTerm(
                specialization,
                earnedOn,
                endsOn,
                state,
                since,
                year,
                proven,
                Optional.of(submission),
                Optional.empty());
    }

    public SpecializationTerm retryingFrom(LocalDate day) {
        return new SpecializationTerm(
                specialization, earnedOn, endsOn, state, since, year, proven, evidence, Optional.of(day));
    }

    public SpecializationTerm withProof() {
        return new SpecializationTerm(
                specialization, earnedOn, endsOn, state, since, year, true, evidence, Optional.empty());
    }

    /** Active for a year from its next anniversary on, or from the day on which it is earned. */
    public SpecializationTerm forAnotherYear(LocalDate earned, LocalDate ends) {
        return new SpecializationTerm(
                specialization,
                Optional.of(earned),
                Optional.of(ends),
                state,
                since,
                year + 1,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
