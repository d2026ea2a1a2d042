package org.partnerscore.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Platform;
import org.partnerscore.local.Ports;
import org.partnerscore.local.Progress;
import org.partnerscore.local.Settings;

/** Starts a platform of its own in the directory given, measures imports of so many million rows, and stops it. */
public final class ImportLoad {

    private ImportLoad() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        UsageFile file = UsageFile.ofMillions(Integer.parseInt(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        Ports ports = Ports.free();
        Settings settings =
                new Settings(Path.of(arguments[0]), directory.resolve("platform"), ports, Settings.LOOPBACK);
        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
            platform.start();
            Origin telemetry = Origin.at(platform.address(Deployable.TELEMETRY));
            new ImportRun(telemetry, new Commands(ports.postgres(), "telemetry"), directory, file, rounds).print();
        }
    }
}
