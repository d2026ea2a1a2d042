package org.partnerscore.scoring.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds are followed. */
@ConfigMapping(prefix = "partnerscore.freshness")
interface FreshnessConfig {

    /** How often somebody looks; {@code off} for never. */
    @WithDefault("10s")
    String every();

    /** Where more tenants, or more partners and locations, are touched at once, everybody is scored again. */
    @WithDefault("20000")
    int mostKeys();

    /** How long refreshes are listed among the runs. */
    @WithDefault("7d")
    Duration kept();
}
