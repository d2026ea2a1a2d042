package org.partnerscore.common.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of an import: {@code received = created + updated + unchanged + rejected} once it has ended.
 *
 * @param errors the first 100 by line
 */
public record ImportReport(
        UUID id,
        String feed,
        Status status,
        boolean atomic,
        boolean dryRun,
        long received,
        long created,
        long updated,
        long unchanged,
        long rejected,
        List<ImportError> errors,
        Instant startedAt,
        Instant finishedAt) {

    /** Where an import stands. */
    public enum Status {
        /** Reading or merging. */
        RUNNING,
        /** Done; with {@code dryRun}, done and undone. */
        COMPLETED,
        /** Atomic, and a row was rejected: nothing was kept. */
        REJECTED,
        /** The body could not be read to its end, or the database failed: nothing was kept. */
        FAILED,
        /** Its service stopped in the middle: nothing was kept. */
        INTERRUPTED;

        /** As on the wire: lower case. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A rejected row: where it starts, its key as far as it could be read, and why. */
    public record ImportError(long line, String key, String code, String message) {}
}
