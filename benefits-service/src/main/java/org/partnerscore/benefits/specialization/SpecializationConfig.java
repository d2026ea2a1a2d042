package org.partnerscore.benefits.specialization;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "partnerscore.benefits.specializations")
interface SpecializationConfig {

    /** A directory that holds the specializations instead of the one that is built in. */
    Optional<Path> directory();
}
