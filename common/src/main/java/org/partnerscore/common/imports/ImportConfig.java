package org.partnerscore.common.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What an import may take of the machine. */
@ConfigMapping(prefix = "partnerscore.imports")
public interface ImportConfig {

    /** Rows are sorted in pieces of this size; beyond it, an import of a monthly feed writes a temporary file. */
    @WithDefault("4M")
    MemorySize sortMemory();

    /** Where temporary files go, about one and a half times as large as the bodies of running imports; the system's place for them, unless given. */
    Optional<Path> directory();
}
