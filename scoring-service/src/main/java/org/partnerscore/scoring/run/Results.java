package org.partnerscore.scoring.run;

import java.time.Instant;
import java.util.List;
import org.partnerscore.scoring.score.StorableScores;

/**
 * What a shard came to.
 *
 * @param known when its facts began to be gathered
 */
record Results(Instant known, List<StorableScores.Row> scores, List<PartnerError> errors) {

    Results {
        scores = List.copyOf(scores);
        errors = List.copyOf(errors);
    }
}
