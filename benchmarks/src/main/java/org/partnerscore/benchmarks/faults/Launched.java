package org.partnerscore.benchmarks.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.partnerscore.benchmarks.Commands;
import org.partnerscore.benchmarks.Origin;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Run;

/** The platform as its launcher runs it, in a process of its own that starts again what is killed. */
record Launched(Process launcher, Ports ports, Path data) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Launched start(Path repository, Path directory) {
        Ports ports = Ports.free();
        Path data = directory.resolve("platform");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpartnerscore.repository=" + repository,
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName());
        builder.environment().putAll(ports.variables());
        builder.environment().put("PARTNERSCORE_DATA", data.toString());
        File log = directory.resolve("launcher.log").toFile();
        try {
            Process launcher =
                    builder.redirectErrorStream(true).redirectOutput(log).start();
            Launched launched = new Launched(launcher, ports, data);
            Runtime.getRuntime().addShutdownHook(new Thread(launched::close, "stop"));
            launched.eventually(() -> started(log));
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line that the launcher says when its sample program is loaded and all is well. */
    private static boolean started(File log) {
        try {
            if (Files.readString(log.toPath()).contains("Ctrl-C stops everything.")) {
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The launcher has not started everything: see " + log);
    }

    Origin origin() {
        try {
            String token = Files.readString(data.resolve("tokens/program-administrator"));
            return Origin.at(URI.create("http://127.0.0.1:" + ports.of(Deployable.PORTAL)), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Commands database(Deployable deployable) {
        return new Commands(ports.postgres(), deployable.database().orElseThrow());
    }

    /** Returns when every service says that it is ready, its database included. */
    void awaitReady() {
        for (Deployable deployable : Deployable.values()) {
            Origin management = Origin.open(URI.create("http://127.0.0.1:" + ports.management(deployable)));
            eventually(() -> management.get("/q/health/ready"));
        }
    }

    /** Does it again until it works, as a client does after a lost connection. */
    <T> T eventually(java.util.function.Supplier<T> work) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (UncheckedIOException | IllegalStateException e) {
                if (!launcher.isAlive() || System.nanoTime() > until) {
                    throw e;
                }
                pause(200);
            }
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Victim> victims() {
        return Victim.of(data);
    }

    @Override
    public void close() {
        launcher.toHandle().destroy();
        try {
            launcher.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
