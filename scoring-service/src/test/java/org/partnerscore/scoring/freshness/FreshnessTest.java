package org.partnerscore.scoring.freshness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.facts.NeighbourFailed;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.WholeProgram;
import org.partnerscore.scoring.run.RunOverHttp;
import org.partnerscore.testing.ServiceSurroundings;

/** It is 2023-09-15; the latest run that was asked for is of 2023-08-20. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class FreshnessTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private static final int PARTNERS = 8;
    private static final String TODAY = "2023-09-15";
    private static final String DAY = "2023-08-20";
    private static final String TOUCHED = "/api/v1/associations/queries/partners";
    private static final long LONG_AGO = 86_400;

    WholeProgram program;

    @Inject
    Follower follower;

    @Inject
    DataSource database;

    private final String name = "f" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @BeforeEach
    void aScoredProgram() throws SQLException {
        program.fill(name, PARTNERS);
        RunOverHttp.ended("{\"asOf\": \"" + DAY + "\"}");
        while (follower.follow()) {
            Refreshed.await(2, "completed"); // what another test left
        }
    }

    @AfterEach
    void calm() {
        program.clear();
    }

    private String partner(int number) {
        return name + String.format("%02d", number);
    }

    private void becomesAnother(String partnerId) {
        program.remove(partnerId);
        program.add(partnerId, 999);
    }

    @Test
    void whoIsTouchedIsScoredAgainAndNobodyElse() throws SQLException {
        List<String> before = Refreshed.stored(partner(2), DAY);
        List<String> other = Refreshed.stored(partner(5), DAY);
        becomesAnother(partner(2));
        becomesAnother(partner(5));
        program.associationsWritten(partner(2) + "-a");
        assertTrue(follower.follow());
        assertEquals(List.of(1, 1), Refreshed.await(2, "completed"));
        assertNotEquals(before, Refreshed.stored(partner(2), DAY));
        assertEquals(other, Refreshed.stored(partner(5), DAY));
        assertEquals(6, Refreshed.stored(partner(2), TODAY).size());
        assertEquals(List.of(), Refreshed.stored(partner(5), TODAY));
        assertFalse(follower.follow());
    }

    @Test
    void everyPartnerOfATenantIsTouchedAndSoIsOneThatWasNeverScored() throws SQLException {
        String tenant = program.add(name + "new", 2).tenantId();
        for (int change = 0; change < 5; change++) {
            program.usageWritten(tenant, "nobody's");
        }
        assertTrue(follower.follow());
        assertEquals(List.of(3, 3), Refreshed.await(2, "completed"));
        assertEquals(6, Refreshed.stored(name + "new", TODAY).size());
    }

    @Test
    void whatTouchesNobodyStartsNothing() throws SQLException {
        program.usageWritten("nobody's");
        assertFalse(follower.follow());
    }

    @Test
    void aFewDoNotWaitForEverybody() throws SQLException {
        CountDownLatch roster = new CountDownLatch(1);
        program.disturb(request -> {
            if (request.getUrl().startsWith("/api/v1/partners")) {
                await(roster);
            }
            return Optional.empty();
        });
        program.associationsWritten();
        assertTrue(follower.follow());
        program.associationsWritten(partner(1));
        assertTrue(follower.follow());
        assertEquals(List.of(1, 1), Refreshed.await(2, "completed"));
        program.associationsWritten();
        assertFalse(follower.follow());
        assertTrue(Refreshed.behind("associations") > LONG_AGO);
        roster.countDown();
        assertEquals(List.of(1, 1, PARTNERS, PARTNERS), Refreshed.await(4, "completed"));
        assertTrue(follower.follow());
        assertEquals(List.of(PARTNERS, PARTNERS), Refreshed.await(2, "completed"));
    }

    @Test
    void whileANeighbourIsDownNothingIsLost() throws SQLException {
        program.associationsWritten(partner(3));
        int before = Refreshed.all().size();
        failing("/api/v1/certificates/changes");
        assertThrows(NeighbourFailed.class, follower::follow);
        failing(TOUCHED);
        assertThrows(NeighbourFailed.class, follower::follow);
        assertEquals(before, Refreshed.all().size());
        failing("/api/v1/usage/queries");
        assertTrue(follower.follow());
        Refreshed.await(2, "completed-with-errors");
        assertTrue(Refreshed.behind("associations") > LONG_AGO);
        program.calm();
        assertTrue(follower.follow());
        assertEquals(List.of(1, 1), Refreshed.await(2, "completed"));
        assertEquals(6, Refreshed.stored(partner(3), TODAY).size());
        assertFalse(follower.follow());
        assertTrue(Refreshed.behind("associations") < LONG_AGO);
        given().get(metrics).then().body(containsString("score_freshness_behind_seconds{feed=\"associations\""));
    }

    @Test
    void whatEndsBetweenReadingAndStoringIsDoneAgainOnce() throws Exception {
        int before = Refreshed.all().size();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch hold = holdingTheMiddle(reached);
        program.associationsWritten(partner(4));
        CompletableFuture<Boolean> broken = CompletableFuture.supplyAsync(this::follow);
        await(reached);
        try (Connection connection = database.getConnection()) {
            Sql.query(
                    connection,
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()",
                    row -> row.getBoolean(1));
        }
        hold.countDown();
        assertThrows(Exception.class, broken::join);
        assertEquals(before, Refreshed.all().size());
        program.calm();
        assertTrue(follower.follow());
        assertEquals(List.of(1, 1), Refreshed.await(2, "completed"));
        assertFalse(follower.follow());
        assertEquals(before + 2, Refreshed.all().size());
    }

    @Test
    void ofTwoReplicasOneFollows() throws Exception {
        int before = Refreshed.all().size();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch hold = holdingTheMiddle(reached);
        program.associationsWritten(partner(6));
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(this::follow);
        await(reached);
        assertFalse(follower.follow());
        hold.countDown();
        assertTrue(one.join());
        Refreshed.await(2, "completed");
        assertEquals(before + 2, Refreshed.all().size());
    }

    @Test
    void oldRefreshesAreForgottenAndTheirScoresStay() throws SQLException {
        program.associationsWritten(partner(7));
        assertTrue(follower.follow());
        Refreshed.await(2, "completed");
        assertFalse(follower.follow());
        try (Connection connection = database.getConnection()) {
            Sql.update(
                    connection,
                    "update score_run set finished_at = finished_at - interval '8 days' where cause = 'feed'");
        }
        follower.forget();
        assertEquals(List.of(), Refreshed.all());
        assertEquals(6, Refreshed.stored(partner(7), TODAY).size());
    }

    private boolean follow() {
        try {
            return follower.follow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds whoever follows when the logs are read and nothing is stored yet. */
    private CountDownLatch holdingTheMiddle(CountDownLatch reached) {
        CountDownLatch hold = new CountDownLatch(1);
        program.disturb(request -> {
            if (request.getUrl().startsWith(TOUCHED)) {
                reached.countDown();
                await(hold);
            }
            return Optional.empty();
        });
        return hold;
    }

    private void failing(String path) {
        program.disturb(request ->
                request.getUrl().startsWith(path) ? Optional.of(aResponse().withStatus(503)) : Optional.empty());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
