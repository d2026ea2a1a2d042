package org.partnerscore.common.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What an import may take of the machine. */
@ConfigMapping(prefix = "partnerscore.imports")
public interface ImportConfig {

    /** In so much memory an import of a monthly feed sorts its rows; beyond it, it writes a temporary file. */
    @WithDefault("4M")
    MemorySize sortMemory();

    /** Where temporary files go, about one and a half times as large as the bodies of running imports; the system's place for them, unless given. */
    Optional<Path> directory();

    /** How large a body may be; the HTTP server holds imports to it. */
    @WithDefault("16G")
    MemorySize maxBody();
}
