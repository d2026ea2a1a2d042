package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gathers the facts for one partner's scores. Where a neighbour fails, the last facts of the same partner and measurement month stand
 * in as a whole; where there are none, there is no answer.
 */
@ApplicationScoped
public class Gathering {

    private static final Logger LOG = Logger.getLogger(Gathering.class);

    private final Neighbours neighbours;
    private final Recent recent;
    private final LastFacts lastFacts;
    private final FactsConfig config;
    private final Clock clock;

    Gathering(Neighbours neighbours, Recent recent, LastFacts lastFacts, FactsConfig config, Clock clock) {
        this.neighbours = neighbours;
        this.recent = recent;
        this.lastFacts = lastFacts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The facts for a day; refuses with PARTNER_UNKNOWN, PARTNER_IS_LOCATION, with what a neighbour refuses the caller, or with
     * NEIGHBOUR_UNAVAILABLE where a neighbour fails and no earlier facts are kept.
     */
    public Gathered gather(String partnerId, Question question) {
        return gather(partnerId, List.of(question)).get(0);
    }

    /** The facts for several days, asked for at the same time; the same refusals. */
    public List<Gathered> gather(String partnerId, List<Question> questions) {
        PartnerId.requireValid(partnerId);
        Instant begun = clock.instant();
        Deadline deadline = Deadline.in(config.budget());
        List<Inquiry> inquiries = questions.stream()
                .map(question -> new Inquiry(neighbours, recent, partnerId, question, deadline))
                .toList();
        inquiries.forEach(Inquiry::goOn);
        return inquiries.stream().map(inquiry -> settle(inquiry, begun)).toList();
    }

    private Gathered settle(Inquiry inquiry, Instant begun) {
        try {
            Recent.Latest now = inquiry.finish();
            lastFacts.keep(new KeptFacts(inquiry.partnerId(), now.asOf(), begun, now.answers()), inquiry.question());
            return now.gathered();
        } catch (NeighbourFailed failure) {
            LOG.warn(failure.getMessage());
            return lastFacts
                    .find(inquiry.partnerId(), inquiry.question())
                    .flatMap(kept -> standIn(kept, inquiry.question(), failure.service()))
                    .orElseThrow(() -> failure.unavailable(
                            ", and no facts are kept that this score could be computed from.", config.retryAfter()));
        }
    }

    /** Facts that another version kept in words that this one cannot read are none. */
    private Optional<Gathered> standIn(KeptFacts kept, Question question, Service failed) {
        try {
            return Optional.of(new Gathered(
                    neighbours.read(kept.answers()).facts(question.asOf()), kept.stale(question.asOf(), failed)));
        } catch (NeighbourFailed unreadable) {
            LOG.warnf("Kept facts of %s are of no use: %s", kept.partnerId(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
