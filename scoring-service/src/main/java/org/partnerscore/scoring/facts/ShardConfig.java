package org.partnerscore.scoring.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is asked of the neighbours at once for many partners, and how long they may take. */
@ConfigMapping(prefix = "partnerscore.shard")
interface ShardConfig {

    /** One question about many partners, its whole answer included. */
    @WithDefault("60s")
    Duration timeout();

    /** The tenants whose usage is asked for at once. A batch has at most so many, unless it is one partner that has more. */
    @WithDefault("1000")
    int tenantsAtOnce();

    /** The tenants whose usage this process holds at the same time, whatever the number of its workers. */
    @WithDefault("6000")
    int tenantsInMemory();
}
