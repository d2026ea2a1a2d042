package org.partnerscore.common.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "partnerscore.http")
interface HttpConfig {

    /** How large a body may be that is no stream of rows. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** How large the header fields of a request may be together, names and values. */
    @WithDefault("32K")
    MemorySize maxHeaders();

    /** How long the path and query of a request may be, as they were sent. */
    @WithDefault("8K")
    MemorySize maxAddress();
}
