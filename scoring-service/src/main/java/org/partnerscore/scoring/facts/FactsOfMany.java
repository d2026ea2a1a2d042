package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsPlan;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.facts.PatientNeighbours.Underway;

/**
 * Gathers the facts of many partners with a few questions. Each partner's part of the answers is what it would have been told alone,
 * and is read by the same code. Memory is bounded: not so many partners are held at once as were asked for, but so many tenants.
 */
@ApplicationScoped
public class FactsOfMany {

    /** Takes what was found for one partner after the other. */
    public interface Receiver {

        void facts(Facts facts);

        /** There are none, and asking again would not help. */
        void none(String partnerId, String code, String detail);
    }

    private static final int MOST_PARTNER_IDS = 1_000;

    private final PatientNeighbours neighbours;
    private final int tenantsAtOnce;
    private final int tenantsInMemory;
    private final Semaphore room;

    FactsOfMany(PatientNeighbours neighbours, ShardConfig config) {
        this.neighbours = neighbours;
        this.tenantsAtOnce = config.tenantsAtOnce();
        this.tenantsInMemory = config.tenantsInMemory();
        this.room = new Semaphore(tenantsInMemory, true);
    }

    /** Throws {@link NeighbourFailed} where a neighbour is not there: then not all of the partners were received. */
    public void gather(List<String> partnerIds, Question question, Receiver receiver) throws InterruptedException {
        FactsPlan plan = question.plan();
        AssociationsApi.Answer answer =
                neighbours.associations(partnerIds, plan.associationDates()).await();
        List<Subject> batch = new ArrayList<>();
        int tenants = 0;
        for (AssociationsApi.Partner partner : answer.partners()) {
            if (partner.status() == AssociationsApi.Status.PARTNER) {
                Subject subject = Subject.of(partner, answer.customers(), plan);
                if (!batch.isEmpty() && tenants + subject.tenants() > tenantsAtOnce) {
                    gatherWithRoom(batch, tenants, question, receiver);
                    batch = new ArrayList<>();
                    tenants = 0;
                }
                batch.add(subject);
                tenants += subject.tenants();
            } else {
                receiver.none(
                        partner.partnerId(),
                        partner.status() == AssociationsApi.Status.LOCATION ? "PARTNER_IS_LOCATION" : "PARTNER_UNKNOWN",
                        "It was a partner when the run began.");
            }
        }
        if (!batch.isEmpty()) {
            gatherWithRoom(batch, tenants, question, receiver);
        }
    }

    private void gatherWithRoom(List<Subject> batch, int tenants, Question question, Receiver receiver)
            throws InterruptedException {
        int taken = Math.min(tenants, tenantsInMemory);
        room.acquire(taken);
        try {
            gatherApart(batch, question, receiver);
        } finally {
            room.release(taken);
        }
    }

    /** Where the question itself gets no answer, each partner is asked about alone, so that one does not spoil the others. */
    private void gatherApart(List<Subject> batch, Question question, Receiver receiver) {
        try {
            ask(batch, question).forEach(receiver::facts);
        } catch (NeighbourFailed failure) {
            if (!failure.isOfThisQuestion()) {
                throw failure;
            }
            if (batch.size() == 1) {
                receiver.none(batch.get(0).partnerId(), "FACTS_UNREADABLE", failure.getMessage());
            } else {
                batch.forEach(subject -> gatherApart(List.of(subject), question, receiver));
            }
        }
    }

    /** Nothing is received before everything is here and read. One question about usage after the other, so that no answer is large. */
    private List<Facts> ask(List<Subject> batch, Question question) {
        List<Underway<SkillingApi.Answer>> askedPeople = askPeople(batch, question);
        List<List<TelemetryApi.Answer>> usage = new ArrayList<>();
        batch.forEach(subject -> usage.add(new ArrayList<>()));
        for (UsagePlan plan : UnitedPlan.of(batch.stream().map(Subject::usage).toList(), tenantsAtOnce)) {
            for (TelemetryApi.Query query : UsageQueries.of(plan)) {
                UnitedAnswer united = new UnitedAnswer(neighbours.usage(query).await());
                for (int i = 0; i < batch.size(); i++) {
                    usage.get(i).add(united.answerTo(batch.get(i).usage()));
                }
            }
        }
        Map<String, List<SkillingApi.Individual>> people = new HashMap<>();
        askedPeople.forEach(asked -> asked.await().individuals().forEach(individual -> people.computeIfAbsent(
                        individual.partnerId(), id -> new ArrayList<>())
                .add(individual)));
        return IntStream.range(0, batch.size())
                .mapToObj(i -> new AnswersRead(
                                batch.get(i).told(),
                                List.of(new SkillingApi.Answer(peopleOf(batch.get(i), people))),
                                usage.get(i))
                        .facts(question.asOf()))
                .toList();
    }

    /** About the partners and their locations. */
    private List<Underway<SkillingApi.Answer>> askPeople(List<Subject> batch, Question question) {
        List<String> ids =
                batch.stream().flatMap(subject -> subject.ids().stream()).toList();
        List<Underway<SkillingApi.Answer>> asked = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_PARTNER_IDS) {
            asked.add(neighbours.certificates(
                    ids.subList(from, Math.min(ids.size(), from + MOST_PARTNER_IDS)), question));
        }
        return asked;
    }

    private static List<SkillingApi.Individual> peopleOf(
            Subject subject, Map<String, List<SkillingApi.Individual>> people) {
        return subject.ids().stream()
                .flatMap(id -> people.getOrDefault(id, List.of()).stream())
                .toList();
    }
}
