package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Of the runs over everybody and of those over a few, only the first in the queue, and only while none of its kind is running; whoever
     * else looks goes on at once.
     */
    private static final String NEXT = """
            select id, attempts, roster from score_run next
            where state = 'queued' and not_before <= clock_timestamp()
              and not exists (select from score_run other
                              where (other.roster is null) = (next.roster is null)
                                and (other.state = 'running' or other.state = 'queued' and other.id < next.id))
            order by roster is null limit 1 for update skip locked""";

    private static final String FORMER = """
            (select former.id from score_run former
             where former.cause = 'request' and former.areas = run.areas and former.chosen = run.chosen
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

    private record Next(UUID id, int attempts, Optional<List<String>> roster) {

        static Next of(ResultSet row) throws SQLException {
            Optional<Array> roster = Optional.ofNullable(row.getArray("roster"));
            return new Next(
                    row.getObject("id", UUID.class),
                    row.getInt("attempts"),
                    roster.isEmpty()
                            ? Optional.empty()
                            : Optional.of(List.of((String[]) roster.get().getArray())));
        }
    }

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
                List<Next> next = Sql.query(connection, NEXT, Next::of);
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
            Sql.update(connection, START, cut(connection, run), run.id());
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

    private int cut(Connection connection, Next run) throws SQLException {
        try (CopyRows copy = new CopyRows(connection, "score_run_shard (run_id, shard, partner_ids, partners)")) {
            Cutting cutting = new Cutting(copy, run.id(), config.shardPartners());
            if (run.roster().isPresent()) {
                for (String partnerId : run.roster().get()) {
                    cutting.add(partnerId);
                }
            } else {
                roster.each(cutting::add);
            }
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
