package org.partnerscore.benchmarks.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Platform;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Progress;
import org.partnerscore.local.Settings;

/**
 * From the start of the container until the service says that it is ready, beside a service of the same extensions that does nothing: medians
 * of some rounds, in turns, each in the container that it has in a cluster, with its neighbours running.
 */
public final class StartRun {

    private static final String BARE = "bare-service";
    private static final int ROUNDS = 5;

    private final Containers containers;
    private final Platform platform;

    private StartRun(Path repository, Path directory, String engine, String version) {
        this.containers = new Containers(engine, version, directory);
        Settings settings = new Settings(repository, directory.resolve("platform"), Ports.free());
        this.platform = new Platform(settings, Progress.SILENT, containers);
    }

    /** As those of {@link ImagesTrial}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        StartRun run = new StartRun(Path.of(arguments[0]), directory, arguments[2], arguments[3]);
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
        try {
            run.print();
        } finally {
            run.stop();
        }
    }

    private void print() throws IOException, InterruptedException {
        platform.start();
        Map<String, long[]> millis = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Deployable deployable : Deployable.values()) {
                if (round == 0) {
                    platform.kill(deployable);
                }
                millis.computeIfAbsent(deployable.module(), each -> new long[ROUNDS])[round] =
                        start(deployable.module(), deployable);
            }
            millis.computeIfAbsent(BARE, each -> new long[ROUNDS])[round] = start(BARE, Deployable.BENEFITS);
        }
        millis.values().forEach(Arrays::sort);
        long bare = millis.get(BARE)[ROUNDS / 2];
        millis.forEach((image, times) -> System.out.printf(
                "%-24s %6.2f s until it is ready   times the bare service %.2f%n",
                image, times[ROUNDS / 2] / 1e3, (float) times[ROUNDS / 2] / bare));
    }

    /** Milliseconds. */
    private long start(String image, Deployable surroundings) throws IOException, InterruptedException {
        Starting starting = new Starting(platform.management(surroundings));
        ProcessBuilder builder = new ProcessBuilder(containers.service(image, platform.environment(surroundings)));
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            starting.awaitReady(process);
            return (System.nanoTime() - start) / 1_000_000;
        } finally {
            containers.end(image);
            process.waitFor();
        }
    }

    private void stop() {
        platform.close();
        containers.endAll();
        containers.end(BARE);
    }
}
