package org.partnerscore.benefits.membership;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.standing.Transition;

@Schema(name = "Transition", description = "A step from one state to the next; it is never changed.")
record TransitionView(
        @Schema(description = "The day from which the new state holds", examples = "2023-02-01")
        LocalDate on,

        @Schema(
                description = "`membership`, `legacy`, a solution area, or the code of a specialization",
                examples = "data-ai")
        String subject,

        @Schema(nullable = true, description = "null for the first", examples = "qualified")
        String from,

        @Schema(examples = "enrolled") String to,
        @Schema(description = "In a sentence") String reason,

        @Schema(nullable = true, description = "The points that it rested on", examples = "77.5")
        BigDecimal score,

        @Schema(nullable = true, description = "The day that qualified with them")
        LocalDate scoredOn,

        Instant recordedAt) {

    static TransitionView of(Transition step) {
        return new TransitionView(
                step.on(),
                step.subject(),
                step.from().orElse(null),
                step.to(),
                step.reason(),
                step.score().orElse(null),
                step.scoredOn().orElse(null),
                step.recordedAt());
    }
}
