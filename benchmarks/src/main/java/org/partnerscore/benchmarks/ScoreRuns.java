package org.partnerscore.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs over the whole program, asked for and watched over HTTP. */
public record ScoreRuns(Origin scoring) {

    private static final String RUNS = "/api/v1/score-runs";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_MILLIS = 200;

    /** How long a run over so many partners took, as the run itself says, in nanoseconds; refuses one with errors. */
    long complete(LocalDate asOf, int partners) {
        JsonNode run = follow(start(asOf, "once-" + System.nanoTime()));
        if (!run.path("state").asText().equals("completed")
                || run.at("/progress/partnersDone").asInt() != partners) {
            throw new IllegalStateException("The run did not complete: " + run);
        }
        return Duration.between(instant(run, "startedAt"), instant(run, "finishedAt"))
                .toNanos();
    }

    /** The id of the run that this key names, started unless it was. */
    public String start(LocalDate asOf, String key) {
        return read(scoring.post(RUNS, "{\"asOf\":\"" + asOf + "\"}", key))
                .path("id")
                .asText();
    }

    /** Waits until a run is over. */
    public JsonNode follow(String id) {
        while (true) {
            JsonNode run = read(scoring.get(RUNS + "/" + id));
            if (isOver(run)) {
                return run;
            }
            pause();
        }
    }

    /** Returns when for so long nobody has worked on a run. */
    void settle(Duration quiet) {
        Instant idleSince = Instant.now();
        while (Duration.between(idleSince, Instant.now()).compareTo(quiet) < 0) {
            pause();
            if (newest().stream().anyMatch(run -> !isOver(run))) {
                idleSince = Instant.now();
            }
        }
    }

    /** What feeds set off from then on, all of it over, none of it failed. */
    List<JsonNode> refreshesSince(Instant from, Duration quiet) {
        settle(quiet);
        List<JsonNode> refreshes = newest().stream()
                .filter(run -> run.path("cause").asText().equals("feed")
                        && instant(run, "createdAt").isAfter(from))
                .toList();
        if (!refreshes.stream().allMatch(run -> run.path("state").asText().equals("completed"))) {
            throw new IllegalStateException("A refresh did not complete: " + refreshes);
        }
        return refreshes;
    }

    private List<JsonNode> newest() {
        List<JsonNode> runs = new ArrayList<>();
        read(scoring.get(RUNS + "?limit=20")).path("items").forEach(runs::add);
        return runs;
    }

    private static boolean isOver(JsonNode run) {
        return !run.path("state").asText().matches("queued|running");
    }

    private static Instant instant(JsonNode run, String member) {
        return Instant.parse(run.path(member).asText());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
