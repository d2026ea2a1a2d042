package org.partnerscore.common.months;

import java.nio.file.Path;

/**
 * Room for sorting.
 *
 * @param memory bytes in which an import sorts
 * @param directory where what exceeds it is written
 */
public record SortSpace(int memory, Path directory) {}
