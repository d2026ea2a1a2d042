package org.partnerscore.benchmarks.images;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** A service that is asked again and again whether it is ready. */
record Starting(URI management) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PAUSE_MILLIS = 5;

    void awaitReady(Process process) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(management + " does not become ready");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean ready() {
        try {
            HttpURLConnection question = (HttpURLConnection)
                    management.resolve("/q/health/ready").toURL().openConnection();
            return question.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
