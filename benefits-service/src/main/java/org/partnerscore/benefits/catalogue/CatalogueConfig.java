package org.partnerscore.benefits.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "partnerscore.benefits.catalogue")
interface CatalogueConfig {

    /** A directory that holds the catalogue instead of the one that is built in. */
    Optional<Path> directory();
}
