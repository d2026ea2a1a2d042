package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.common.problem.Refusal;

/**
 * One gathering under way. Each step asks without waiting, so that the gatherings for several days share the wait; and what
 * follows from the associations is asked for at the same time as these, where it is known what followed the last time.
 */
final class Inquiry {

    private final Neighbours neighbours;
    private final Recent recent;
    private final String partnerId;
    private final Question question;
    private final Deadline deadline;
    private final Optional<Recent.Latest> before;
    private final Asked askedAssociations;
    private byte[] associations;
    private AssociationsApi.Answer read;
    private Recent.Following following;
    private List<Asked> askedCertificates;
    private List<Asked> askedUsage;
    private NeighbourFailed failure;

    Inquiry(Neighbours neighbours, Recent recent, String partnerId, Question question, Deadline deadline) {
        this.neighbours = neighbours;
        this.recent = recent;
        this.partnerId = partnerId;
        this.question = question;
        this.deadline = deadline;
        this.before = recent.find(partnerId, question);
        before.ifPresent(latest -> ask(latest.following()));
        this.askedAssociations =
                neighbours.associations(partnerId, question.plan().associationDates(), deadline);
    }

    /** Waits for the associations and asks for what follows from them; a failure is told in the end. */
    void goOn() {
        try {
            associations = askedAssociations.await();
            if (!before.filter(latest ->
                            Arrays.equals(associations, latest.answers().associations()))
                    .isPresent()) {
                askAnew();
            }
        } catch (NeighbourFailed failed) {
            failure = failed;
        }
    }

    private void askAnew() {
        read = neighbours.read(associations);
        AssociationsApi.Partner partner = partner(read);
        List<String> ids = new ArrayList<>(partner.locations());
        ids.add(0, partnerId);
        var right = new Recent.Following(ids, question.plan().usage(AnswersRead.associations(partner)));
        if (!right.equals(following)) {
            ask(right);
        }
    }

    private void ask(Recent.Following wanted) {
        following = wanted;
        askedUsage = neighbours.usage(wanted.usage(), deadline);
        askedCertificates = neighbours.certificates(wanted.partnerIds(), question, deadline);
    }

    /** Waits for the rest; throws {@link NeighbourFailed} where any of it is missing. */
    Recent.Latest finish() {
        if (failure != null) {
            throw failure;
        }
        Answers answers = new Answers(
                associations,
                askedCertificates.stream().map(Asked::await).toList(),
                askedUsage.stream().map(Asked::await).toList());
        return before.filter(latest -> latest.asOf().equals(question.asOf())
                        && latest.answers().areThoseOf(answers))
                .orElseGet(() -> read(answers));
    }

    private Recent.Latest read(Answers answers) {
        AnswersRead all = read == null ? neighbours.read(answers) : neighbours.read(read, answers);
        Gathered gathered = new Gathered(all.facts(question.asOf()), List.of());
        Recent.Latest now = new Recent.Latest(question.asOf(), answers, following, gathered);
        recent.remember(partnerId, question, now);
        return now;
    }

    private AssociationsApi.Partner partner(AssociationsApi.Answer answer) {
        if (answer.partners().size() != 1
                || !answer.partners().get(0).partnerId().equals(partnerId)) {
            throw new NeighbourFailed(
                    Service.ASSOCIATIONS, new IllegalStateException("the answer is about somebody else"));
        }
        AssociationsApi.Partner partner = answer.partners().get(0);
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
