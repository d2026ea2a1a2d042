package org.partnerscore.benchmarks.faults;

import java.util.List;
import java.util.SplittableRandom;

/** Who is killed and when, drawn from a seed. */
final class Kills {

    /** The launcher gives up what ends four times within a minute, and an orchestrator waits longer and longer. */
    private static final long APART_MILLIS = 21_000;

    private final SplittableRandom random;
    private long last;

    Kills(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Kills somebody within so many milliseconds and says whom, and when. PostgreSQL is drawn as often as all the others together. */
    String kill(List<Victim> victims, long withinMillis) {
        Victim victim = random.nextBoolean() ? victims.get(0) : victims.get(1 + random.nextInt(victims.size() - 1));
        long after = random.nextLong(Math.max(1, withinMillis));
        Launched.pause(after);
        boolean killed = victim.kill();
        last = System.currentTimeMillis();
        return "%s killed after %,d ms%s".formatted(victim.name(), after, killed ? "" : " (was down already)");
    }

    /** Returns when somebody may be killed again. */
    void rest() {
        Launched.pause(Math.max(0, last + APART_MILLIS - System.currentTimeMillis()));
    }
}
