package org.partnerscore.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts a process again that ended on its own, as an orchestrator would; one that ends for the fourth time within a minute is not
 * worth another try.
 */
final class Revival implements Watch {

    private static final String POSTGRES = "PostgreSQL";
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    private final Platform platform;
    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final Runnable giveUp;
    private final Map<String, Deque<Instant>> ends = new HashMap<>();

    Revival(Platform platform, Settings settings, Clock clock, Progress progress, Runnable giveUp) {
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.giveUp = giveUp;
    }

    @Override
    public synchronized void serviceEnded(Deployable deployable, int exitCode) {
        String ended = "%s ended on its own with exit code %d".formatted(deployable.module(), exitCode);
        revive(deployable.module(), ended, settings.log(deployable), () -> platform.start(deployable));
    }

    @Override
    public synchronized void databaseEnded() {
        String ended = POSTGRES + " ended on its own; what was committed is kept";
        revive(POSTGRES, ended, settings.logs().resolve("postgres.log"), platform::startPostgresAgain);
    }

    private void revive(String name, String ended, Object log, Runnable start) {
        if (tooOften(name)) {
            progress.say("%s, again: see %s. The platform stops.".formatted(ended, log));
            giveUp.run();
            return;
        }
        progress.say(ended + ": starting it again");
        try {
            start.run();
        } catch (Refusal e) {
            if (!platform.closed()) {
                progress.say(e.getMessage() + " The platform stops.");
                giveUp.run();
            }
        }
    }

    private boolean tooOften(String name) {
        Deque<Instant> latest = ends.computeIfAbsent(name, unknown -> new ArrayDeque<>());
        Instant now = clock.instant();
        latest.removeIf(end -> end.plus(SHORT).isBefore(now));
        latest.add(now);
        return latest.size() > TRIES;
    }
}
