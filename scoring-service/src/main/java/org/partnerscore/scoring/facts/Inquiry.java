package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.scoring.engine.Facts;

/**
 * One gathering under way. Each step asks without waiting, so that the gatherings for several days share the wait; and what
 * follows from the associations is asked for at the same time as these where there is a guess.
 */
final class Inquiry {

    private final Neighbours neighbours;
    private final Guesses guesses;
    private final String partnerId;
    private final Question question;
    private final Deadline deadline;
    private final Asked<AssociationsApi.Answer> askedAssociations;
    private Told<AssociationsApi.Answer> associations;
    private final Optional<Guesses.Guess> guess;
    private List<Asked<SkillingApi.Answer>> askedCertificates;
    private List<Asked<TelemetryApi.Answer>> askedUsage;
    private NeighbourFailed failure;

    Inquiry(Neighbours neighbours, Guesses guesses, String partnerId, Question question, Deadline deadline) {
        this.neighbours = neighbours;
        this.guesses = guesses;
        this.partnerId = partnerId;
        this.question = question;
        this.deadline = deadline;
        this.askedAssociations =
                neighbours.associations(partnerId, question.plan().associationDates(), deadline);
        this.guess = guesses.find(partnerId, question);
        guess.ifPresent(this::ask);
    }

    /** Waits for the associations and asks for what follows from them; a failure is told in the end. */
    void goOn() {
        try {
            askWhatFollows();
        } catch (NeighbourFailed failed) {
            failure = failed;
        }
    }

    private void askWhatFollows() {
        associations = askedAssociations.await();
        AssociationsApi.Partner partner = partner();
        List<String> ids = new ArrayList<>(partner.locations());
        ids.add(0, partnerId);
        Guesses.Guess right = new Guesses.Guess(ids, question.plan().usage(AnswersRead.associations(partner)));
        if (!guess.equals(Optional.of(right))) {
            ask(right);
            guesses.remember(partnerId, question, right);
        }
    }

    private void ask(Guesses.Guess following) {
        askedUsage = neighbours.usage(following.usage(), deadline);
        askedCertificates = neighbours.certificates(following.partnerIds(), question, deadline);
    }

    /** Waits for the rest; throws {@link NeighbourFailed} where any of it is missing. */
    Outcome finish() {
        if (failure != null) {
            throw failure;
        }
        List<Told<SkillingApi.Answer>> certificates =
                askedCertificates.stream().map(Asked::await).toList();
        List<Told<TelemetryApi.Answer>> usage =
                askedUsage.stream().map(Asked::await).toList();
        AnswersRead read = new AnswersRead(
                associations.answer(),
                certificates.stream().map(Told::answer).toList(),
                usage.stream().map(Told::answer).toList());
        return new Outcome(
                new Answers(
                        associations.body(),
                        certificates.stream().map(Told::body).toList(),
                        usage.stream().map(Told::body).toList()),
                read.facts(question.asOf()));
    }

    /** What a gathering ends with: the facts, and the answers to be kept. */
    record Outcome(Answers answers, Facts facts) {}

    private AssociationsApi.Partner partner() {
        List<AssociationsApi.Partner> partners = associations.answer().partners();
        if (partners.size() != 1 || !partners.get(0).partnerId().equals(partnerId)) {
            throw new NeighbourFailed(
                    Service.ASSOCIATIONS, new IllegalStateException("the answer is about somebody else"));
        }
        AssociationsApi.Partner partner = partners.get(0);
        return switch (partner.status()) {
            case PARTNER -> partner;
            case LOCATION ->
                throw Refusal.notFound(
                        "PARTNER_IS_LOCATION",
                        partnerId + " is a location of " + partner.parentPartnerId()
                                + ", whose score its records count for.",
                        Map.of("partnerId", partner.parentPartnerId()));
            case UNKNOWN -> throw unknown(partnerId);
        };
    }

    String partnerId() {
        return partnerId;
    }

    Question question() {
        return question;
    }

    static Refusal unknown(String partnerId) {
        return Refusal.notFound("PARTNER_UNKNOWN", "No partner " + partnerId + " is recorded.");
    }
}
