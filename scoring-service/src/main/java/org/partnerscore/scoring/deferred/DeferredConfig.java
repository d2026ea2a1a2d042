package org.partnerscore.scoring.deferred;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much waits, and how often the same is written. */
@ConfigMapping(prefix = "partnerscore.deferred-writes")
interface DeferredConfig {

    /** What waits beyond this is left out. */
    @WithDefault("32M")
    MemorySize waiting();

    /** What is the same as before is written again after this time only, for the sake of its instant. */
    @WithDefault("1m")
    Duration again();
}
