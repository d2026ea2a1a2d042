package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.partnerscore.local.Deployable;

/** Starts platforms of its own in the directory given, measures the parts asked for, and stops them. */
public final class LoadRun {

    private static final List<String> ON_ONE_PLATFORM = List.of("imports", "scores", "benefits");

    private LoadRun() {}

    public static void main(String[] arguments) {
        Path repository = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]).toAbsolutePath();
        LoadOptions options = LoadOptions.parse(List.of(arguments).subList(2, arguments.length));
        if (ON_ONE_PLATFORM.stream().anyMatch(options::measures)) {
            try (OwnPlatform platform = OwnPlatform.start(repository, directory)) {
                measure(platform, repository, options);
            }
        }
        if (options.measures("freshness")) {
            try (OwnPlatform platform = OwnPlatform.start(repository, directory.resolve("freshness"))) {
                new FreshnessRun(platform, options.scale().checked(), options.rounds()).print();
            }
        }
        if (options.measures("program")) {
            new ProgramRun(
                            repository,
                            directory.resolve("program"),
                            options.scale().checked(),
                            options.rounds())
                    .print();
        }
    }

    private static void measure(OwnPlatform platform, Path repository, LoadOptions options) {
        Origin telemetry = platform.service(Deployable.TELEMETRY);
        Commands database = platform.database(Deployable.TELEMETRY);
        if (options.measures("imports")) {
            new ImportRun(telemetry, database, platform.directory(), options.usageFile(), options.rounds()).print();
        }
        if (options.measures("scores")) {
            // Whatever was imported before: the score's tenants are those of this file.
            Path usage = platform.directory().resolve("usage-of-scores.csv");
            UsageFile.ofMillions(1).writeFeed(usage);
            telemetry.load("usage", usage);
            Origin scoring = platform.service(Deployable.SCORING);
            new ScoreRun(scoring, platform.origin(), database, platform.postgresLog(), platform.directory()).print();
        }
        if (options.measures("benefits")) {
            Origin benefits = platform.service(Deployable.BENEFITS);
            new BenefitsRun(benefits, platform.database(Deployable.BENEFITS), repository, platform.directory()).print();
        }
    }
}
