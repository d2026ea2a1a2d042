package org.partnerscore.common.audit;

import static org.partnerscore.common.sql.Sql.update;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Removes entries of the audit log that are kept no longer, some thousands at a time, each time with an entry that says how many: so what
 * is missing is told by what is there. Several may do it at once; who is killed leaves nothing half done.
 */
@Singleton
class AuditRetention {

    private static final int AT_A_TIME = 10_000;
    private static final String REMOVE = """
            delete from audit where id in
                (select id from audit where at < ? order by at, id limit ? for update skip locked)""";

    private final DataSource database;
    private final AuditLog log;
    private final Optional<Period> kept;
    private final Clock clock;

    AuditRetention(DataSource database, AuditLog log, AuditConfig config, Clock clock) {
        this.database = database;
        this.log = log;
        this.kept = config.kept();
        this.clock = clock;
    }

    /** What the log says of entries that left it. */
    record Removed(long entries, Instant before) {}

    void start(@Observes StartupEvent event) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        if (kept.isPresent() && now.minus(kept.get()).isAfter(now.minusYears(1))) {
            throw new IllegalArgumentException(
                    "partnerscore.audit.kept is %s: the audit log is kept for a year at least, P1Y"
                            .formatted(kept.get()));
        }
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        kept.ifPresent(this::removeOlderThan);
    }

    void removeOlderThan(Period period) {
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long removed;
                do {
                    removed = removeSome(connection, before);
                    connection.commit();
                } while (removed == AT_A_TIME);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            Log.warnf("Old entries of the audit log stay until the next hour: %s", e.getMessage());
        }
    }

    private long removeSome(Connection connection, Instant before) throws SQLException {
        long removed = update(connection, REMOVE, before, AT_A_TIME);
        if (removed > 0) {
            log.record(
                    connection, Deed.to("audit", before.toString()).details(new Removed(removed, before)), "retention");
        }
        return removed;
    }
}
