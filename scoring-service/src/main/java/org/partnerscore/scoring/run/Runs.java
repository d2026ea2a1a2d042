package org.partnerscore.scoring.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Sql;

/**
 * The runs that were asked for, and those that follow from feeds. Runs over everybody are worked on one after the other, in the order in
 * which they were queued; beside them those over a few partners.
 */
@ApplicationScoped
class Runs {

    private static final String QUEUE = """
            insert into score_run (as_of, areas, editions, chosen, idempotency_key, request)
            values (?, ?::solution_area[], ?::jsonb, ?::jsonb, ?, ?)
            on conflict (idempotency_key) do nothing returning id""";

    private static final String QUEUE_REFRESH = """
            insert into score_run (as_of, areas, editions, chosen, request, cause, roster)
            values (?, ?::solution_area[], ?::jsonb, ?::jsonb, '', 'feed', ?) returning id""";

    private static final String BY_KEY = "select id, request from score_run where idempotency_key = ?";

    private static final String CANCEL = """
            update score_run set state = 'cancelled', finished_at = clock_timestamp()
            where id = ? and state in ('queued', 'running') returning old.state""";

    private static final String REOPEN = """
            update score_run set state = 'queued', attempts = 0, not_before = clock_timestamp(), failure = null, finished_at = null
            where id = ? and state = 'failed'""";

    /** Whoever asks last sees that no shard is left: the shards before are committed. */
    private static final String FINISH = """
            update score_run run set finished_at = clock_timestamp(),
              state = case when exists (select from score_run_error error where error.run_id = run.id)
                then 'completed-with-errors' else 'completed' end
            where state = 'running'
              and not exists (select from score_run_shard where run_id = run.id and done_at is null)""";

    private record Asked(UUID id, String request) {}

    private final DataSource source;
    private final Database database;
    private final ObjectMapper json;
    private final AuditLog audit;

    Runs(DataSource source, Database database, ObjectMapper json, AuditLog audit) {
        this.source = source;
        this.database = database;
        this.json = json;
        this.audit = audit;
    }

    /**
     * Queues a run, unless one was asked for with this key before; that one it is then. Refuses with IDEMPOTENCY_KEY_REUSED where the
     * key belongs to another request.
     */
    UUID queue(Basis basis, Optional<String> key, String request) {
        return inTransaction(connection -> {
            List<UUID> queued = Sql.query(
                    connection,
                    QUEUE,
                    row -> row.getObject("id", UUID.class),
                    basis.asOf(),
                    basis.areas().toArray(String[]::new),
                    written(basis.editions()),
                    written(basis.chosen()),
                    key.orElse(null),
                    request);
            if (queued.isEmpty()) {
                return askedBefore(connection, key.orElseThrow(), request);
            }
            audit.record(connection, Deeds.asked(queued.get(0), basis), "score-run");
            return queued.get(0);
        });
    }

    /** Queues a run that follows from a feed, as part of the caller's transaction. */
    void queueRefresh(Connection connection, Basis basis, Optional<List<String>> roster) throws SQLException {
        List<UUID> queued = Sql.query(
                connection,
                QUEUE_REFRESH,
                row -> row.getObject("id", UUID.class),
                basis.asOf(),
                basis.areas().toArray(String[]::new),
                written(basis.editions()),
                written(basis.chosen()),
                roster.map(partnerIds -> partnerIds.toArray(String[]::new)).orElse(null));
        audit.record(connection, Deeds.following(queued.get(0), basis, roster), "refresh");
    }

    private static UUID askedBefore(Connection connection, String key, String request) throws SQLException {
        Asked before = Sql.query(
                        connection,
                        BY_KEY,
                        row -> new Asked(row.getObject("id", UUID.class), row.getString("request")),
                        key)
                .get(0);
        if (!before.request().equals(request)) {
            throw Refusal.conflict("IDEMPOTENCY_KEY_REUSED", "Another request was made with this Idempotency-Key.");
        }
        return before.id();
    }

    private String written(Map<String, LocalDate> editions) {
        try {
            return json.writeValueAsString(editions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Editions cannot be written", e);
        }
    }

    /** The run; refuses with RUN_UNKNOWN. */
    Run require(UUID id) {
        return database.find(RunRow.selection().where("run.id = ?", id), RunRow.reading(json))
                .orElseThrow(() -> Refusal.notFound("RUN_UNKNOWN", "There is no run " + id + "."));
    }

    /** The latest first. */
    List<Run> list(Optional<RunState> state, PageRequest page) {
        return database.list(
                RunRow.selection()
                        .where("state = ?", state.map(RunState::word).orElse(null))
                        .where(
                                "run.id < ?",
                                page.after(1).map(after -> after.uuid(0)).orElse(null))
                        .then("order by run.id desc limit ?", page.fetch()),
                RunRow.reading(json));
    }

    /** The run over everybody that is being worked on, if one is. */
    Optional<Run> running() {
        return database.find(
                RunRow.selection().where("state = 'running'").where("roster is null"), RunRow.reading(json));
    }

    /** Ends the run, unless it is over. A shard that is being worked on then writes nothing. */
    void cancel(UUID id) {
        inTransaction(connection -> {
            for (String former : Sql.query(connection, CANCEL, row -> row.getString("state"), id)) {
                audit.record(connection, Deeds.cancelled(id, former), "score-run");
            }
            return id;
        });
    }

    /** Queues a run again that failed, which has no shards yet; others stay as they are. */
    void reopen(UUID id) {
        inTransaction(connection -> {
            if (Sql.update(connection, REOPEN, id) > 0) {
                audit.record(connection, Deeds.reopened(id), "score-run");
            }
            return id;
        });
    }

    /** Ends the run of which no shard is left; says whether there was one. */
    boolean finish() {
        return inTransaction(connection -> Sql.update(connection, FINISH) > 0);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The run cannot be stored", e);
        }
    }
}
