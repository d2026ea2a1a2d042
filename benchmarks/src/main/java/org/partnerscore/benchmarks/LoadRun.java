package org.partnerscore.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Platform;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Progress;
import org.partnerscore.local.Settings;

/** Starts a platform of its own in the directory given, measures imports, scores and benefits, and stops it. */
public final class LoadRun {

    private LoadRun() {}

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        Path directory = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        Ports ports = Ports.free();
        Settings settings = new Settings(repository, directory.resolve("platform"), ports, Settings.LOOPBACK);
        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
            platform.start();
            Origin telemetry = Origin.at(platform.address(Deployable.TELEMETRY));
            Origin scoring = Origin.at(platform.address(Deployable.SCORING));
            Commands database = new Commands(ports.postgres(), "telemetry");
            new ImportRun(telemetry, database, directory, UsageFile.ofMillions(1), 5).print();
            Path log = directory.resolve("platform/logs/postgres.log");
            Commands benefits = new Commands(ports.postgres(), "benefits");
            new ScoreRun(scoring, Origin.at(platform.origin()), database, log, directory).print();
            new BenefitsRun(Origin.at(platform.address(Deployable.BENEFITS)), benefits, repository, directory).print();
        }
    }
}
