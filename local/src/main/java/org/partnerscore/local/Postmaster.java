package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server process that works on a data directory, found through the file it keeps there. */
final class Postmaster {

    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    private Postmaster() {}

    static Optional<ProcessHandle> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> worksOn(process, cluster));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Stops the server that an earlier launcher left, or removes the file of one that is no more. */
    static void clear(Path cluster) {
        of(cluster).ifPresent(Postmaster::stop);
        try {
            // PostgreSQL trusts this file if any process has the number in it, a stranger's too.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot remove %s of a server that is gone.".formatted(cluster.resolve("postmaster.pid")), e);
        }
    }

    /** A fast shutdown is asked for with SIGINT, which Java itself cannot send. */
    private static void stop(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            postmaster.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!Ending.ended(postmaster, SHUTDOWN)) {
            throw new Refusal(
                    "PostgreSQL, process %d, does not stop: end it and start again.".formatted(postmaster.pid()));
        }
    }

    private static boolean worksOn(ProcessHandle process, Path cluster) {
        String command = process.info().commandLine().orElse("");
        return process.isAlive() && command.contains("postgres") && command.contains(cluster.toString());
    }
}
