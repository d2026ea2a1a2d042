package org.partnerscore.benefits.entitlement;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often the database is waited for: the driver logs every Sync that it sends, and each of them is one round trip. */
final class RoundTrips extends Handler implements AutoCloseable {

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Level before = driver.getLevel();
    private final AtomicInteger count = new AtomicInteger();

    RoundTrips() {
        setLevel(Level.ALL);
        driver.setLevel(Level.FINEST);
        driver.addHandler(this);
    }

    int count() {
        return count.get();
    }

    @Override
    public void publish(LogRecord message) {
        if (message.getMessage().contains("FE=> Sync")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(before);
    }
}
