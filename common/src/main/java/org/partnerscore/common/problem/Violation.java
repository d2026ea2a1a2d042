package org.partnerscore.common.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON Pointer into the body, {@code query/<name>} or {@code path/<name>}
 * @param code stable, UPPER_SNAKE
 * @param message for people
 */
@Schema(description = "One thing wrong with a request.")
public record Violation(
        @Schema(description = "JSON Pointer into the body, query/<name> or path/<name>", examples = "query/asOf")
        String pointer,

        @Schema(description = "Stable code, UPPER_SNAKE", examples = "INVALID_DATE")
        String code,

        @Schema(description = "What is wrong, for people") String message) {

    public static Violation query(String name, String code, String message) {
        return new Violation("query/" + name, code, message);
    }
}
