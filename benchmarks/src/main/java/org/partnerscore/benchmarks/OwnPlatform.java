package org.partnerscore.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Platform;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Progress;
import org.partnerscore.local.Settings;

/** A platform of this run alone, in a directory of its own, on ports that nobody uses. */
record OwnPlatform(Platform platform, Ports ports, Path directory) implements AutoCloseable {

    static OwnPlatform start(Path repository, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ports ports = Ports.free();
        Settings settings = new Settings(repository, directory.resolve("platform"), ports);
        Platform platform = new Platform(settings, Progress.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        platform.start();
        return new OwnPlatform(platform, ports, directory);
    }

    Origin origin() {
        return Origin.at(platform.origin(), token());
    }

    Origin service(Deployable deployable) {
        return Origin.at(platform.address(deployable), token());
    }

    /** Its health and its metrics. */
    Origin management(Deployable deployable) {
        return Origin.open(platform.management(deployable));
    }

    private String token() {
        return platform.token("program-administrator");
    }

    Commands database(Deployable deployable) {
        return new Commands(ports.postgres(), deployable.database().orElseThrow());
    }

    Path postgresLog() {
        return directory.resolve("platform/logs/postgres.log");
    }

    @Override
    public void close() {
        platform.close();
    }
}
