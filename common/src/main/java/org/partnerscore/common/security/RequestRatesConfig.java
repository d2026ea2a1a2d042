package org.partnerscore.common.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "partnerscore.rate")
interface RequestRatesConfig {

    /** How often one caller may ask one instance of a service; services are not counted. */
    @WithDefault("6000")
    long requestsPerMinute();
}
