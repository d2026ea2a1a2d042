package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What of the neighbours' logs of changes is read; the three have one form. */
final class ChangesApi {

    private ChangesApi() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Change> items, String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String cursor, Instant recordedAt, boolean everybody, List<String> keys) {

        public Change {
            Objects.requireNonNull(cursor);
            Objects.requireNonNull(recordedAt);
            keys = List.copyOf(keys);
        }
    }
}
