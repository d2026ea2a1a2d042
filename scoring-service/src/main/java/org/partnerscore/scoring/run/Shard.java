package org.partnerscore.scoring.run;

import java.util.List;
import java.util.UUID;

/**
 * Some partners of a run in the hands of a worker.
 *
 * @param claim tells this worker from those who had the shard before and after
 * @param failures how often it was tried in vain
 */
record Shard(UUID run, int number, List<String> partnerIds, int claim, int failures) {

    Shard {
        partnerIds = List.copyOf(partnerIds);
    }
}
