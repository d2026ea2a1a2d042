package org.partnerscore.telemetry.usage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "partnerscore.usage.answers")
interface AnswersConfig {

    /** How much of the heap the answers take that are kept to be given again. */
    @WithDefault("16M")
    MemorySize memory();
}
