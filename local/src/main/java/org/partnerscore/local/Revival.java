package org.partnerscore.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Starts a service again that ended on its own, as an orchestrator would; one that ends twice within a minute is not
 * worth a third try, and without PostgreSQL nothing is.
 */
final class Revival implements Watch {

    private static final Duration TOO_SOON = Duration.ofMinutes(1);

    private final Platform platform;
    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final Runnable giveUp;
    private final Map<Deployable, Instant> revived = new EnumMap<>(Deployable.class);

    Revival(Platform platform, Settings settings, Clock clock, Progress progress, Runnable giveUp) {
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.giveUp = giveUp;
    }

    @Override
    public synchronized void serviceEnded(Deployable deployable, int exitCode) {
        String what = "%s ended on its own with exit code %d".formatted(deployable.module(), exitCode);
        Instant before = revived.put(deployable, clock.instant());
        if (before != null && Duration.between(before, clock.instant()).compareTo(TOO_SOON) < 0) {
            progress.say("%s, again: see %s. The platform stops.".formatted(what, settings.log(deployable)));
            giveUp.run();
            return;
        }
        progress.say(what + ": starting it again");
        try {
            platform.start(deployable);
        } catch (Refusal e) {
            if (!platform.closed()) {
                progress.say(e.getMessage() + " The platform stops.");
                giveUp.run();
            }
        }
    }

    @Override
    public void databaseEnded() {
        progress.say("PostgreSQL ended on its own: see %s. The platform stops; what was committed is kept."
                .formatted(settings.logs().resolve("postgres.log")));
        giveUp.run();
    }
}
