package org.partnerscore.common.imports;

/**
 * How an import ends.
 *
 * @param atomic one rejected row rejects the others
 * @param dryRun only the report, nothing is kept
 */
record ImportMode(boolean atomic, boolean dryRun) {}
