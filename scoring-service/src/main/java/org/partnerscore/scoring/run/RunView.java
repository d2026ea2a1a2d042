package org.partnerscore.scoring.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as the API shows it. */
@Schema(name = "ScoreRun")
record RunView(
        @Schema(examples = "0198f5c2-6f2b-7b7e-9d53-3f0a4f7f1c11")
        UUID id,

        @Schema(
                description =
                        "What it follows from: a request, which is about every partner, or a feed, which is about those that it touches",
                examples = "request")
        RunCause cause,

        RunState state,
        @Schema(examples = "2023-09-15") LocalDate asOf,

        @Schema(examples = "[\"modern-work\"]") List<String> areas,

        @Schema(
                description = "The rules of each area, by the day of their file",
                examples = "{\"modern-work\": \"2022-10-03\"}")
        Map<String, LocalDate> editions,

        @Schema(description = "Whether the results are stored as the scores of the day; not where editions were chosen")
        boolean storesScores,

        @Schema(
                nullable = true,
                description = "Why the run failed: NEIGHBOUR_UNAVAILABLE, where the partners could not be listed")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String failure,

        ProgressView progress,

        @Schema(
                nullable = true,
                description =
                        "The run that was asked for before this one, with the same areas and chosen editions: it is compared with that")
        UUID formerRunId,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {

    @Schema(name = "ScoreRunProgress")
    record ProgressView(
            @Schema(nullable = true, description = "Null until the partners are listed", examples = "10000")
            Integer partnersTotal,

            @Schema(examples = "4200") int partnersDone,

            @Schema(description = "Of those done, the partners without scores", examples = "0")
            int errorCount,

            @Schema(
                    nullable = true,
                    description = "Of the last two minutes, or of the whole run once it is over",
                    examples = "61.5")
            BigDecimal partnersPerSecond,

            @Schema(nullable = true) Instant estimatedEnd) {}

    static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.cause(),
                run.state(),
                run.basis().asOf(),
                run.basis().areas(),
                run.basis().editions(),
                run.basis().isOfTheDay(),
                run.failure().orElse(null),
                new ProgressView(
                        run.partners().orElse(null),
                        run.done(),
                        run.errors(),
                        run.partnersPerSecond().orElse(null),
                        run.estimatedEnd().orElse(null)),
                run.former().orElse(null),
                run.createdAt(),
                run.startedAt().orElse(null),
                run.finishedAt().orElse(null));
    }
}
