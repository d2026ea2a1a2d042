package org.partnerscore.skilling.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.skilling.individual.IndividualFeed;
import org.partnerscore.testing.ServiceSurroundings;

/** Imports and erasures of one person that are at work at the same time, brought into an order by the lock that both wait for. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ErasureRaceTest {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    @Inject
    DataSource database;

    @Inject
    IndividualFeed feed;

    private final String person = fresh("i");
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void anImportThatWasReadBeforeTheErasureBringsNothingBack() throws Exception {
        importNamed("");
        inOrder(this::erase, () -> importNamed("2023-01-01"));
        assertErased();
    }

    @Test
    void anImportThatEndsBeforeTheErasureIsErasedToo() throws Exception {
        importNamed("");
        inOrder(() -> importNamed("2023-01-01"), this::erase);
        assertErased();
    }

    private void inOrder(Runnable one, Runnable other) throws Exception {
        Future<?> first;
        Future<?> second;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            FeedLock.take(connection, feed.feed());
            first = pool.submit(one);
            awaitWaiting(connection, 1);
            second = pool.submit(other);
            awaitWaiting(connection, 2);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
    }

    private static void awaitWaiting(Connection connection, int number) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE;
        List<Integer> waiting;
        do {
            waiting = Sql.query(
                    connection,
                    "select 1 from pg_locks where locktype = 'advisory' and not granted"
                            + " and database = (select oid from pg_database where datname = current_database())",
                    row -> 1);
            assertTrue(System.nanoTime() < deadline, "nobody waits for the feed");
        } while (waiting.size() < number);
        assertEquals(number, waiting.size());
    }

    private void importNamed(String unlinkedOn) {
        individuals(
                "individualId,partnerId,linkedOn,unlinkedOn,name,email",
                person + ",p1,2022-01-01," + unlinkedOn + ",Ada,ada@example.com");
    }

    private void erase() {
        given().delete("/api/v1/individuals/{i}", person).then().statusCode(204);
    }

    private void assertErased() {
        given().get("/api/v1/individuals/{i}", person)
                .then()
                .statusCode(200)
                .body("erasedAt", notNullValue())
                .body("called", empty())
                .body("links[1].unlinkedOn", notNullValue());
    }
}
