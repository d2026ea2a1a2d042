package org.partnerscore.telemetry.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who keeps the months of usage up to date. */
@ConfigMapping(prefix = "partnerscore.usage")
interface UsageUpkeepConfig {

    /** When this process does. */
    @WithDefault("hourly")
    Upkeep upkeep();

    /** What a process does for the months. */
    enum Upkeep {
        /** At start and every hour, beside serving. */
        HOURLY,
        /** At start, and then it ends. */
        ONCE,
        /** Never: others do. */
        OFF
    }
}
