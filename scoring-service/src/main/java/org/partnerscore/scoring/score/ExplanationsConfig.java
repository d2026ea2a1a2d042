package org.partnerscore.scoring.score;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what was told is kept. */
@ConfigMapping(prefix = "partnerscore.explanations")
interface ExplanationsConfig {

    /** Trees as JSON; one of 40 tenants takes a megabyte. */
    @WithDefault("16M")
    MemorySize memory();
}
