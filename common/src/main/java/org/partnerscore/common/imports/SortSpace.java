package org.partnerscore.common.imports;

import java.nio.file.Path;

/**
 * Room for sorting.
 *
 * @param memory bytes in which an import sorts
 * @param directory where what exceeds it is written
 */
record SortSpace(int memory, Path directory) {

    static SortSpace of(ImportConfig config) {
        return new SortSpace(
                Math.toIntExact(config.sortMemory().asLongValue()),
                config.directory().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
    }
}
