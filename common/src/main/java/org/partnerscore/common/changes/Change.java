package org.partnerscore.common.changes;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one import or single write touched. */
public record Change(
        @Schema(description = "For `after`: what was written later", examples = "NDI")
        String cursor,

        @Schema(examples = "usage") String feed,

        @Schema(examples = "2023-09-15T08:00:00Z") Instant recordedAt,

        @Schema(description = "Too many are touched to be told apart, or nobody knows any more who was")
        boolean everybody,

        @Schema(
                description = "Whom the written records concern, sorted; none where everybody is touched",
                examples = "[\"4711\"]")
        List<String> keys) {

    public Change {
        keys = List.copyOf(keys);
    }
}
