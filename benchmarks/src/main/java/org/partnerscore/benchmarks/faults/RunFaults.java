package org.partnerscore.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import org.partnerscore.benchmarks.Commands;
import org.partnerscore.benchmarks.ScoreRuns;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.local.Deployable;

/** Kills during program-wide runs: each run finishes, and the scores are those of a run that nobody disturbed, each there once. */
final class RunFaults {

    private final Launched platform;
    private final ScoreRuns runs;
    private final Commands database;
    private final Kills kills;

    RunFaults(Launched platform, Kills kills) {
        this.platform = platform;
        this.runs = new ScoreRuns(platform.origin());
        this.database = platform.database(Deployable.SCORING);
        this.kills = kills;
    }

    void print(int times) {
        complete("undisturbed"); // warms up
        long start = System.nanoTime();
        complete("undisturbed, again");
        long millis = (System.nanoTime() - start) / 1_000_000;
        String scores = scores();
        for (int time = 0; time < times; time++) {
            kills.rest();
            database.sql("delete from score");
            String key = "fault-" + time;
            String id = platform.eventually(() -> runs.start(Scale.AS_OF, key));
            String killed = kills.kill(platform.victims(), millis);
            JsonNode run = over(id, key);
            if (!scores.equals(scores())) {
                throw new IllegalStateException(killed + ": expected " + scores + ", found " + scores());
            }
            System.out.printf(
                    "run %d: %s; it finished with %d partners, every score is there once and as undisturbed%n",
                    time + 1, killed, run.at("/progress/partnersDone").asInt());
        }
    }

    private void complete(String key) {
        over(runs.start(Scale.AS_OF, key), key);
    }

    /** Asks with the same key again, which must not start a second run, and waits. */
    private JsonNode over(String id, String key) {
        JsonNode run = platform.eventually(() -> {
            if (!runs.start(Scale.AS_OF, key).equals(id)) {
                throw new AssertionError("One key started two runs");
            }
            return runs.follow(id);
        });
        if (!run.path("state").asText().equals("completed")) {
            throw new IllegalStateException("The run did not complete: " + run);
        }
        return run;
    }

    /** A number that a changed, missing or doubled score changes. */
    private String scores() {
        return platform.eventually(
                () -> database.ask("select count(*) || ' scores, ' || sum(hashtextextended(concat_ws(',', partner_id, "
                        + "solution_area, total, scorecard::jsonb - 'computedAt'), 0)::numeric) from score where as_of = '"
                        + Scale.AS_OF
                        + "'"));
    }
}
