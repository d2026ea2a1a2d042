package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.facts.FactsOfMany;
import org.partnerscore.scoring.facts.NeighbourFailed;
import org.partnerscore.scoring.facts.Question;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.StorableScores;

/** Scores every partner of a shard by the one engine, from facts that are fresh or not there at all. */
@ApplicationScoped
class ShardWork {

    static final String SEE_THE_LOG = "The scores cannot be computed; the worker's log tells why.";

    private static final Logger LOG = Logger.getLogger(ShardWork.class);

    private final FactsOfMany facts;
    private final Rulebook rulebook;
    private final StorableScores storable;
    private final Clock clock;

    ShardWork(FactsOfMany facts, Rulebook rulebook, StorableScores storable, Clock clock) {
        this.facts = facts;
        this.rulebook = rulebook;
        this.storable = storable;
        this.clock = clock;
    }

    /** Throws {@link NeighbourFailed} where a neighbour is not there. */
    Results score(Shard shard, Basis basis) throws InterruptedException {
        Instant known = clock.instant();
        List<AreaEdition> rules = basis.rules(rulebook);
        Scoring scoring = new Scoring(rules, basis.program(rulebook));
        facts.gather(shard.partnerIds(), new Question(basis.asOf(), rules), scoring);
        return new Results(known, scoring.scores, scoring.errors);
    }

    /** What a shard comes to that was tried often enough in vain. */
    Results giveUp(Shard shard, String code, String detail) {
        return new Results(
                clock.instant(),
                List.of(),
                shard.partnerIds().stream()
                        .map(partnerId -> new PartnerError(partnerId, code, detail))
                        .toList());
    }

    private final class Scoring implements FactsOfMany.Receiver {

        private final List<AreaEdition> rules;
        private final ProgramEdition program;
        private final List<StorableScores.Row> scores = new ArrayList<>();
        private final List<PartnerError> errors = new ArrayList<>();

        Scoring(List<AreaEdition> rules, ProgramEdition program) {
            this.rules = rules;
            this.program = program;
        }

        /** A partner has all its scores or an error. */
        @Override
        public void facts(Facts of) {
            try {
                scores.addAll(rules.stream()
                        .map(edition -> storable.row(Engine.score(edition, program, of)))
                        .toList());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s cannot be scored", of.partnerId());
                none(of.partnerId(), "SCORING_FAILED", SEE_THE_LOG);
            }
        }

        @Override
        public void none(String partnerId, String code, String detail) {
            errors.add(new PartnerError(partnerId, code, detail));
        }
    }
}
