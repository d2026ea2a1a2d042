package org.partnerscore.associations.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.ASSOCIATIONS;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

/** Several claim at the same moment: one wins, the others are refused, nobody sees an error. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ConcurrentClaimsTest {

    private static final int CALLERS = 8;

    @Inject
    DataSource database;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final UUID tenant = UUID.randomUUID();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void oneOfManySingleWritesWins() throws Exception {
        List<Integer> statuses = atOnce(() -> Claiming.post(fresh("rival"), tenant, "teams", "2023-01-10", null)
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertEquals(
                CALLERS - 1, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
    }

    @Test
    void oneOfManyImportsWins() throws Exception {
        List<UUID> tenants = Stream.generate(UUID::randomUUID).limit(50).toList();
        List<Integer> created = atOnce(() -> {
            String rival = fresh("rival");
            String[] lines = tenants.stream()
                    .map(each -> rival + "," + each + ",CPOR,teams,2023-01-10,")
                    .toArray(String[]::new);
            return send("associations", ASSOCIATIONS, lines).extract().path("created");
        });
        assertEquals(List.of(50), created.stream().filter(each -> each > 0).toList());
    }

    /** The feed's lock keeps rivals apart; should anything ever write past it, the table's temporal key still refuses. */
    @Test
    void aClaimThatCameInPastTheLockIsAConflictToo() throws Exception {
        try (Connection outsider = database.getConnection()) {
            outsider.setAutoCommit(false);
            try (Statement statement = outsider.createStatement()) {
                statement.execute(
                        "insert into claim values ('%s', 'teams', '[2023-01-01,)', 'outsider')".formatted(tenant));
                Future<Integer> status =
                        callers.submit(() -> Claiming.post(fresh("rival"), tenant, "teams", "2023-01-10", null)
                                .statusCode());
                awaitWaiting(status, statement);
                outsider.commit();
                assertEquals(409, status.get());
            } finally {
                outsider.rollback();
                outsider.setAutoCommit(true);
            }
        }
    }

    /** Until the rival waits for the outsider's transaction, or has been answered without. */
    private static void awaitWaiting(Future<Integer> rival, Statement statement) throws SQLException {
        boolean waiting = false;
        while (!waiting && !rival.isDone()) {
            try (ResultSet waiters = statement.executeQuery(
                    "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
                waiting = waiters.next() && waiters.getBoolean(1);
            }
        }
    }

    private <T> List<T> atOnce(Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Future<T>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> answer : answers) {
            results.add(answer.get());
        }
        return results;
    }
}
