package org.partnerscore.benchmarks.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.partnerscore.benchmarks.Origin;
import org.partnerscore.benchmarks.ScoreRuns;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.benchmarks.scale.ScaleFiles;
import org.partnerscore.local.Api;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Platform;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Settings;
import org.partnerscore.local.sample.Feed;
import org.partnerscore.local.sample.SampleProgram;

/**
 * The platform in containers of its images: databases are migrated, services become ready, the sample program scores what its stories say, a
 * file of millions of rows is imported, and a job works on a run over every partner. Whatever goes wrong ends it with an exception.
 */
public final class ImagesTrial {

    /** 500 partners, 2.5 million rows of usage. */
    private static final Scale SCALE = Scale.DESIGN.dividedBy(20);

    /** Stories of the sample, told in local/README.md. */
    private static final Map<String, String> TOTALS = new TreeMap<>(
            Map.of("exactly-seventy", "70", "eighty-five-and-zero", "85", "three-locations", "92", "late-claim", "52"));

    private final Path directory;
    private final Containers containers;
    private final Platform platform;

    private ImagesTrial(Path repository, Path directory, String engine, String version) {
        this.directory = directory;
        this.containers = new Containers(engine, version, directory);
        Settings settings = new Settings(repository, directory.resolve("platform"), Ports.free());
        this.platform = new Platform(settings, System.out::println, containers);
    }

    /** The repository, a directory of the trial alone, the engine's command, the images' tag. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        ImagesTrial trial = new ImagesTrial(Path.of(arguments[0]), directory, arguments[2], arguments[3]);
        Runtime.getRuntime().addShutdownHook(new Thread(trial::stop, "stop"));
        try {
            trial.run();
        } finally {
            trial.stop();
        }
    }

    private void run() {
        platform.start();
        sample();
        Origin origin = Origin.at(platform.origin(), platform.token("program-administrator"));
        new Scaled(ScaleFiles.write(SCALE, directory.resolve("files")), origin).load();
        shards();
        memory();
    }

    private void stop() {
        platform.close();
        containers.endAll();
    }

    private void sample() {
        Api api = new Api(platform.origin(), platform.token("program-administrator"));
        for (Feed feed :
                SampleProgram.of(SampleProgram.DEFAULT_SEED, Clock.systemUTC()).feeds()) {
            JsonNode report = api.load(feed.resource(), feed.lines());
            if (report.path("rejected").asInt(1) != 0) {
                throw new IllegalStateException("Rejected of " + feed.title() + ": " + report);
            }
        }
        TOTALS.forEach((partner, expected) -> {
            String total = api.get("/api/v1/scores/" + partner + "/modern-work")
                    .path("total")
                    .decimalValue()
                    .stripTrailingZeros()
                    .toPlainString();
            System.out.printf("score of %-27s %6s%n", partner, total);
            if (!total.equals(expected)) {
                throw new IllegalStateException(partner + " scores " + total + " instead of " + expected);
            }
        });
    }

    /** A run over every partner, on which the service works and a process of its own that ends with the run. */
    private void shards() {
        ScoreRuns runs =
                new ScoreRuns(Origin.at(platform.address(Deployable.SCORING), platform.token("program-administrator")));
        String run = runs.start(Scale.AS_OF, "trial");
        Map<String, String> environment = new HashMap<>(platform.environment(Deployable.SCORING));
        environment.put("PARTNERSCORE_RUNS_WORK", run);
        environment.put("PARTNERSCORE_RUNS_WORKER_NAME", "trial");
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        containers.job("shards of the run", Containers.SHARD, Deployable.SCORING.module(), environment);
        JsonNode end = runs.follow(run);
        System.out.printf(
                "%-36s %s, %s partners%n",
                "run",
                end.path("state").asText(),
                end.at("/progress/partnersDone").asText());
        if (!end.path("state").asText().equals("completed")) {
            throw new IllegalStateException("The run did not complete: " + end);
        }
    }

    /** The most that each service's process ever held in memory, of the limit. */
    private void memory() {
        for (Deployable deployable : Deployable.values()) {
            ProcessMemory memory = ProcessMemory.of(containers.process(deployable));
            System.out.printf(
                    "memory of %-26s %6d MiB of %s at most; now %d MiB without files%n",
                    deployable.module(), memory.peak(), Containers.SERVICE, memory.anonymous());
        }
    }
}
