package org.partnerscore.benefits.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "partnerscore.ledger")
interface LedgerConfig {

    /** Percentages of a grant whose use is noted in the ledger when they are reached, and when no longer. */
    @WithDefault("80,100")
    List<Integer> thresholds();
}
