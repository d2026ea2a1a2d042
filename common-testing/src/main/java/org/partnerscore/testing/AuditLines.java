package org.partnerscore.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the log category {@code audit} while it is open. */
public final class AuditLines extends Handler implements AutoCloseable {

    private static final Logger AUDIT = Logger.getLogger("audit");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public AuditLines() {
        AUDIT.addHandler(this);
    }

    /** The lines since it was asked last. */
    public List<String> next() {
        List<String> seen = List.copyOf(lines);
        lines.clear();
        return seen;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(
                line.getParameters() == null
                        ? line.getMessage()
                        : line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        AUDIT.removeHandler(this);
    }
}
