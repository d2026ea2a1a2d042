package org.partnerscore.scoring.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.facts.Program;

/** Whatever becomes of a worker, every score is there once, and the run comes to its end. */
@QuarkusTest
class WorkersEndTest extends OverAProgram {

    private static final String EXPIRE_FIRST_CLAIM = """
            update score_run_shard set leased_until = clock_timestamp() - interval '1 second'
            where run_id = ?::uuid and shard = 1 and claim = 1""";

    private static final String CLAIM = "select claim from score_run_shard where run_id = ?::uuid and shard = 1";

    @Inject
    DataSource database;

    @Test
    void whoComesBackAfterItsLeaseEndedWritesNothing() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        // The first worker's answer is made before it waits: it comes back with what is no longer true.
        program.disturb(request -> {
            boolean ofTheFirstShard = request.getUrl().startsWith(Program.CERTIFICATES)
                    && request.getBodyAsString().contains(name + "00");
            if (ofTheFirstShard && questions.getAndIncrement() == 0) {
                reached.countDown();
                Disturbances.await(first);
            }
            return Optional.empty();
        });
        RunOverHttp run = RunOverHttp.start("{\"asOf\": \"2023-07-03\", \"areas\": [\"modern-work\"]}");
        Disturbances.await(reached);
        program.add(name + "00", 777);
        // Whoever has the lease renews it from time to time.
        RunOverHttp.await(
                () -> {
                    update(EXPIRE_FIRST_CLAIM, run.id());
                    return number(CLAIM, run.id()) > 1;
                },
                () -> "nobody takes the shard over");
        run.awaitState("completed");
        List<Map<String, Object>> written = run.all("scores");
        first.countDown();
        RunOverHttp later = RunOverHttp.ended("{\"asOf\": \"2023-07-03\", \"areas\": [\"modern-work\"]}");

        assertEquals(PARTNERS, written.size());
        assertEquals(written, run.all("scores"));
        assertEquals(List.of(), later.all("scores", "change=up"));
        assertEquals(List.of(), later.all("scores", "change=down"));
        assertEquals(2, number(CLAIM, run.id()));
    }

    @Test
    void aConnectionCutWhileItWritesLeavesNothingHalf() throws SQLException {
        RunOverHttp run;
        try (Connection barrier = database.getConnection()) {
            barrier.setAutoCommit(false);
            try (Statement statement = barrier.createStatement()) {
                statement.execute("lock table score_run_error in share mode");
            }
            run = RunOverHttp.start("{\"asOf\": \"2023-07-04\", \"areas\": [\"modern-work\"]}");
            RunOverHttp.await(() -> cutWriters() > 0, () -> "nobody writes");
            barrier.rollback();
            barrier.setAutoCommit(true);
        }
        run.awaitState("completed");
        assertEquals(PARTNERS, run.all("scores").size());
        assertEquals(PARTNERS, number("select count(*)::int from score where as_of = ?::date", "2023-07-04"));
        assertTrue(number("select max(claim) from score_run_shard where run_id = ?::uuid", run.id()) > 1);
    }

    /** Ends the connections that wait to write what their shard came to. */
    private int cutWriters() {
        return number("""
                select count(pg_terminate_backend(pid))::int from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'copy score_run_error%' and ? <> ''""", "any");
    }

    private int number(String sql, String parameter) {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, sql, row -> row.getInt(1), parameter).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, String parameter) {
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, sql, parameter);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
