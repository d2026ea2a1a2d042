package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.partnerscore.common.sql.CopyRows;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.facts.NeighbourFailed;
import org.partnerscore.scoring.facts.Roster;

/**
 * Starts the run that is next: reads the roster and cuts it into shards, in one transaction that holds the run's row. So a run either
 * has all its shards or none, and a worker that ends in between leaves nothing behind.
 */
@ApplicationScoped
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    /** Only the first in the queue, and only while none is running; whoever else looks goes on at once. */
    private static final String NEXT = """
            select id, attempts from score_run
            where id = (select id from score_run where state = 'queued' order by id limit 1)
              and state = 'queued' and not_before <= clock_timestamp()
              and not exists (select from score_run where state = 'running')
            for update skip locked""";

    private static final String FORMER = """
            (select former.id from score_run former
             where former.areas = run.areas and former.chosen = run.chosen
               and former.state in ('completed', 'completed-with-errors')
             order by former.finished_at desc limit 1)""";

    private static final String START = """
            update score_run run set state = 'running', started_at = clock_timestamp(), partners = ?, former_run_id =
            """ + FORMER + " where id = ?";

    private static final String POSTPONE =
            "update score_run set attempts = attempts + 1, not_before = clock_timestamp() + ?::interval where id = ?";

    private static final String FAIL = """
            update score_run set state = 'failed', finished_at = clock_timestamp(), failure = 'NEIGHBOUR_UNAVAILABLE'
            where id = ?""";

    private record Next(UUID id, int attempts) {}

    private final DataSource source;
    private final Roster roster;
    private final RunsConfig config;

    Opening(DataSource source, Roster roster, RunsConfig config) {
        this.source = source;
        this.roster = roster;
        this.config = config;
    }

    /** Says whether there was a run to start. */
    boolean openNext() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Next> next = Sql.query(
                        connection, NEXT, row -> new Next(row.getObject("id", UUID.class), row.getInt("attempts")));
                if (!next.isEmpty()) {
                    open(connection, next.get(0));
                }
                connection.commit();
                return !next.isEmpty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void open(Connection connection, Next run) throws SQLException {
        var beforeTheRoster = connection.setSavepoint();
        try {
            Sql.update(connection, START, cut(connection, run.id()), run.id());
        } catch (NeighbourFailed failure) {
            LOG.warnf("The roster of run %s cannot be read: %s", run.id(), failure.getMessage());
            connection.rollback(beforeTheRoster);
            if (run.attempts() + 1 < config.attempts()) {
                Duration wait = config.wait(run.attempts() + 1);
                Sql.update(connection, POSTPONE, wait.toString(), run.id());
            } else {
                Sql.update(connection, FAIL, run.id());
            }
        }
    }

    private int cut(Connection connection, UUID run) throws SQLException {
        try (CopyRows copy = new CopyRows(connection, "score_run_shard (run_id, shard, partner_ids, partners)")) {
            Cutting cutting = new Cutting(copy, run, config.shardPartners());
            roster.each(cutting::add);
            int partners = cutting.end();
            copy.end();
            return partners;
        }
    }

    /** Fills one shard after the other. */
    private static final class Cutting {

        private final CopyRows copy;
        private final UUID run;
        private final int size;
        private final List<String> shard = new ArrayList<>();
        private int shards;
        private int partners;

        Cutting(CopyRows copy, UUID run, int size) {
            this.copy = copy;
            this.run = run;
            this.size = size;
        }

        void add(String partnerId) throws SQLException {
            shard.add(partnerId);
            partners++;
            if (shard.size() == size) {
                close();
            }
        }

        int end() throws SQLException {
            if (!shard.isEmpty()) {
                close();
            }
            return partners;
        }

        private void close() throws SQLException {
            String ids = shard.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "{", "}"));
            copy.add(run, ++shards, ids, shard.size());
            shard.clear();
        }
    }
}
