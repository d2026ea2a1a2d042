package org.partnerscore.common.security;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "partnerscore.associations")
interface ReachConfig {

    /** Where associations-service is, for services that have to ask what belongs to a partner. */
    Optional<URI> url();
}
