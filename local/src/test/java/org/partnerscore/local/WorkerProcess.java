package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** scoring-service as an Indexed Job starts it: a process that works on one run, serves nothing and ends. */
record WorkerProcess(Settings settings) {

    Process start(String run, Path log) throws IOException {
        PostgresServer postgres = new PostgresServer(settings);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-jar",
                Deployable.SCORING
                        .application(settings.repository())
                        .resolve("quarkus-run.jar")
                        .toString());
        builder.environment()
                .putAll(Map.of(
                        "PARTNERSCORE_RUNS_WORK",
                        run,
                        "PARTNERSCORE_RUNS_WORKER_NAME",
                        "0",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl(Deployable.SCORING.database().orElseThrow()),
                        "QUARKUS_DATASOURCE_USERNAME",
                        postgres.user(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        postgres.user()));
        Deployable.SCORING.neighbours().forEach(neighbour -> builder.environment()
                .put("PARTNERSCORE_" + neighbour + "_URL", settings.address(neighbour)));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
