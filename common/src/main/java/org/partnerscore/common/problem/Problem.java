package org.partnerscore.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every answer that is not a success (RFC 9457). */
@Schema(description = "A problem document (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "URN of the kind of problem", examples = "urn:partnerscore:problem:not-found")
        String type,

        @Schema(description = "The HTTP status in words", examples = "Not Found")
        String title,

        @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "What happened, for people") String detail,
        @Schema(description = "Path of the request") String instance,

        @Schema(description = "Stable code, UPPER_SNAKE", examples = "NOT_FOUND")
        String code,

        @Schema(description = "Each thing wrong with the request, where there are several or a place can be named")
        List<Violation> violations,

        @Schema(description = "Trace of the request, as in the logs")
        String traceId,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public Problem {
        violations = violations == null || violations.isEmpty() ? null : List.copyOf(violations);
        members = members == null ? Map.of() : Map.copyOf(members);
    }

    static String typeOf(String code) {
        return "urn:partnerscore:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
