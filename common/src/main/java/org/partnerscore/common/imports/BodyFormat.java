package org.partnerscore.common.imports;

/** How a body spells its records. */
enum BodyFormat {
    CSV,
    NDJSON,
    JSON
}
