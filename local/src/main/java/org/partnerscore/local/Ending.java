package org.partnerscore.local;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asked first, and made to if they take too long. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Ending() {}

    static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
    }

    static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
