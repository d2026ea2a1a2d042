package org.partnerscore.scoring.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.facts.NeighbourFailed;
import org.partnerscore.scoring.facts.NeighbourLogs;
import org.partnerscore.scoring.facts.NeighbourLogs.Log;
import org.partnerscore.scoring.run.Refreshes;

/**
 * Follows the neighbours' logs, one at a time among all replicas. What comes while a refresh is under way waits in the logs and is taken
 * together when that is over. All three neighbours must answer, because all of them are needed for a score; else it is tried again later.
 */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private static final String TURN = "select pg_try_advisory_xact_lock(hashtextextended('freshness', 0)) as turn";
    private static final String NOW = "select clock_timestamp() as now";

    private final DataSource source;
    private final NeighbourLogs neighbours;
    private final Refreshes refreshes;
    private final FreshnessConfig config;

    Follower(DataSource source, NeighbourLogs neighbours, Refreshes refreshes, FreshnessConfig config) {
        this.source = source;
        this.neighbours = neighbours;
        this.refreshes = refreshes;
        this.config = config;
    }

    @Scheduled(every = "{partnerscore.freshness.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            follow();
        } catch (NeighbourFailed | SQLException e) {
            LOG.warnf("The feeds cannot be followed now: %s", e.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        inTransaction(connection -> {
            refreshes.forget(connection, config.kept());
            return true;
        });
    }

    /** Says whether a refresh was started. */
    boolean follow() throws SQLException {
        return inTransaction(connection -> isOurTurn(connection) && follow(connection));
    }

    private boolean follow(Connection connection) throws SQLException {
        Refreshes.Underway underway = refreshes.underway(connection);
        if (underway.ofSome()) {
            return false;
        }
        Touched touched = new Touched(config.mostKeys());
        Refreshes.Missed missed = refreshes.missed(connection);
        touched.partners(missed.partnerIds());
        if (missed.everybody()) {
            touched.everybody();
        }
        List<FollowedLog> logs = readOn(connection, touched);
        if (touched.isEverybody() && underway.ofEverybody()) {
            return false;
        }
        Optional<List<String>> roster = touched.isEverybody() ? Optional.empty() : Optional.of(partners(touched));
        boolean starts = roster.isEmpty() || !roster.get().isEmpty();
        refreshes.followUp(connection, missed);
        for (FollowedLog log : logs) {
            log.store(connection);
        }
        if (starts) {
            refreshes.start(connection, roster);
        }
        return starts;
    }

    private List<FollowedLog> readOn(Connection connection, Touched touched) throws SQLException {
        Instant now = Sql.query(connection, NOW, row -> row.getObject("now", OffsetDateTime.class)
                        .toInstant())
                .get(0);
        List<FollowedLog> logs = new ArrayList<>();
        for (Log each : Log.values()) {
            FollowedLog log = FollowedLog.of(each, connection, now);
            log.readOn(neighbours, touched);
            logs.add(log);
        }
        return logs;
    }

    private List<String> partners(Touched touched) {
        return touched.isNobody() ? List.of() : neighbours.partnersOf(touched.tenantIds(), touched.partnerIds());
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        return Sql.query(connection, TURN, row -> row.getBoolean("turn")).get(0);
    }

    @FunctionalInterface
    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    private boolean inTransaction(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
