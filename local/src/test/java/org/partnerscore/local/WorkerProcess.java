package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Path;

/** scoring-service as an Indexed Job starts it: a process that works on one run, serves nothing and ends. */
record WorkerProcess(Settings settings, Platform platform) {

    Process start(String run, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-jar",
                Deployable.SCORING
                        .application(settings.repository())
                        .resolve("quarkus-run.jar")
                        .toString());
        builder.environment().putAll(platform.environment(Deployable.SCORING));
        builder.environment().put("PARTNERSCORE_RUNS_WORK", run);
        builder.environment().put("PARTNERSCORE_RUNS_WORKER_NAME", "0");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
