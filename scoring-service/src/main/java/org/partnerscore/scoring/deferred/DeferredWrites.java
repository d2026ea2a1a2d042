package org.partnerscore.scoring.deferred;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** One thread that writes what waits, many rows to a transaction. */
@ApplicationScoped
public class DeferredWrites {

    private static final Logger LOG = Logger.getLogger(DeferredWrites.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final DataSource database;
    private final Waiting waiting;
    private final Written written;
    private final Counter leftOut;
    private final Thread writer = new Thread(this::writeUntilTheEnd, "deferred-writes");

    DeferredWrites(DataSource database, DeferredConfig config, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.waiting = new Waiting(config.waiting().asLongValue());
        this.written = new Written(config.again(), clock);
        this.leftOut = meters.counter("deferred_writes_left_out_total");
        writer.setDaemon(true);
    }

    /** Takes the write and returns at once. */
    public void add(DeferredWrite write) {
        if (!waiting.add(write)) {
            leftOut.increment();
        }
    }

    void start(@Observes StartupEvent start) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        waiting.end();
        writer.join(PATIENCE_AT_THE_END.toMillis());
    }

    private void writeUntilTheEnd() {
        try {
            for (Collection<DeferredWrite> batch = waiting.take(); !batch.isEmpty(); batch = waiting.take()) {
                write(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keys come in order, so that two replicas that write the same rows wait for each other and never both. */
    private void write(Collection<DeferredWrite> batch) {
        List<Written.News> news = written.news(batch);
        if (news.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
            for (Written.News one : news) {
                one.write().write(connection, one.digest());
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            written.forget(news);
            leftOut.increment(news.size());
            LOG.warnf("%d deferred writes are left out: %s", news.size(), e);
        }
    }
}
