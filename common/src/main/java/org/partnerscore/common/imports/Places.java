package org.partnerscore.common.imports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.partnerscore.common.problem.Refusal;

/**
 * How many imports run at once. An import needs a second connection now and then while it holds its first; with fewer
 * imports than half the pool, none waits for a connection that another one will not give back.
 */
@Singleton
class Places {

    private static final int IMPORTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Semaphore places = new Semaphore(IMPORTS, true);

    void take() {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    void giveBack() {
        places.release();
    }

    private static Refusal busy() {
        return Refusal.unavailable(
                "TOO_MANY_IMPORTS", IMPORTS + " imports run already; send it again later.", PATIENCE);
    }
}
