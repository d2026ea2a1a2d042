package org.partnerscore.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.partnerscore.local.sample.SampleProgram;

/** What {@code ./run} executes: starts the platform, fills it when it is empty, shows the scores and waits. */
public final class Run {

    private final PrintStream out = System.out;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch failed = new CountDownLatch(1);
    private final Options options;

    private Run(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            Options options = Options.parse(arguments, System.getenv());
            if (options.help()) {
                System.out.println(Options.USAGE);
            } else {
                new Run(options).run();
                exitCode = 1;
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    /** Returns only when the platform cannot go on; Ctrl-C ends the process through its shutdown hook. */
    private void run() {
        Checks.java(Runtime.version().feature());
        Checks.machine(System.getProperty("os.name"), System.getProperty("os.arch"));
        Settings settings = options.settings();
        if (options.fresh()) {
            startOver(settings.data());
        }
        Directories.create(settings.data());
        Checks.space(settings.data());
        // The database library keeps temporary files, and a killed launcher would leave them in the machine's
        // directory.
        System.setProperty("java.io.tmpdir", settings.temporary().toString());

        Instant start = clock.instant();
        Platform platform = new Platform(settings, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        platform.start();
        // Only now: a service that ends before it was ever ready would end again.
        platform.watchedBy(new Revival(platform, settings, clock, out::println, failed::countDown));
        Api api = new Api(platform.origin(), platform.token("program-administrator"));
        new SampleLoader(api, out::println, settings)
                .loadWhenEmpty(SampleProgram.of(SampleProgram.DEFAULT_SEED, clock));
        show(platform, api, start);
        await();
    }

    private void show(Platform platform, Api api, Instant start) {
        out.println();
        out.println("Modern Work today");
        new ScoreTable(api).lines().forEach(out::println);
        out.println();
        out.printf(
                Locale.ROOT,
                "Ready after %.1f s%n",
                Duration.between(start, clock.instant()).toMillis() / 1e3);
        out.printf("  %-21s %s%n", "start page and API", platform.origin());
        for (Deployable deployable : Deployable.values()) {
            if (deployable != Deployable.PORTAL) {
                out.printf("  %-21s %s/q/openapi%n", deployable.module(), platform.address(deployable));
            }
        }
        Path tokens = options.settings().tokens();
        out.println("  tokens                " + tokens + ", one for each role, for example");
        out.printf(
                "    curl -H \"Authorization: Bearer $(cat %s)\" %s/api/v1/scores/exactly-seventy/modern-work%n",
                tokens.resolve("partner-viewer"), platform.origin());
        out.println("  logs and databases    " + options.settings().data());
        out.println("Ctrl-C stops everything.");
    }

    private void stop(Platform platform) {
        if (platform.closed()) {
            // It could not start, and the one sentence that says why is not to be drowned.
            return;
        }
        out.println();
        out.println("Stopping");
        platform.close();
        out.println("Stopped");
    }

    private void startOver(Path data) {
        Occupation occupation = Occupation.of(data);
        out.println("Starting over: removing " + data);
        new Leftovers(options.settings(), out::println).stop();
        occupation.release();
        Directories.delete(data);
    }

    private void await() {
        try {
            failed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
