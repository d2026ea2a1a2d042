package org.partnerscore.benefits.entitlement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

/** Changes are made beside the service's answers, as another instance on the same database makes them, unless a test says otherwise. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class AnswersTest {

    private static final String HOURS = "advisory-hours";
    private static final String INCIDENTS = "on-premises-support-incidents";
    private static final String USE = """
            insert into ledger_balance (partner_id, benefit, activated, used) values (?, ?, ?, ?)
            on conflict (partner_id, benefit) do update set activated = excluded.activated, used = excluded.used
            """;

    @Inject
    Standings standings;

    @Inject
    DataSource database;

    @Inject
    SettableClock clock;

    private final String partner = UUID.randomUUID().toString();

    @BeforeEach
    void aMemberOnADayOfItsYear() {
        clock.set(Instant.parse("2023-09-15T09:30:00Z"));
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
    }

    @AfterEach
    void itIsTodayAgain() {
        clock.reset();
    }

    @Test
    void whatHasNotChangedIsGivenAgainByteForByteInOneRoundTrip() {
        String all = all();
        String one = check(HOURS);
        clock.set(Instant.parse("2023-09-15T10:30:00Z"));
        try (RoundTrips counted = new RoundTrips()) {
            assertEquals(all, all());
            assertEquals(one, check(HOURS));
            assertEquals(2, counted.count());
        }
    }

    @Test
    void anotherDayIsAnotherQuestion() {
        assertEquals("2023-09-15", given().get(path()).path("asOf"));
        clock.set(Instant.parse("2024-03-02T23:59:59Z"));
        assertEquals("GRANTED", reason(HOURS));
        clock.set(Instant.parse("2024-03-03T00:00:00Z"));
        assertEquals("NOT_ENTITLED", reason(HOURS));
    }

    @Test
    void theNextAnswerShowsEveryChangeOfWhatItRestsOn() throws SQLException {
        for (int used = 0; used < 20; used++) {
            change(USE, partner, HOURS, used, used);
            assertEquals(used, used(HOURS));
            assertEquals(used, (int) given().get(path()).path("items.find { it.benefit == '" + HOURS + "' }.used"));
        }
        change(
                "insert into entitlement_override (partner_id, benefit, quantity, reason, from_on, ends_on, recorded_at)"
                        + " values (?, ?, 19, 'A pilot.', '2023-09-01', '2023-10-01', now())",
                partner,
                HOURS);
        assertEquals("USED_UP", reason(HOURS));
        store(Partners.partner(partner));
        change("delete from entitlement_override where partner_id = ?", partner);
        assertEquals("NOT_ENTITLED", reason(HOURS));
    }

    @Test
    void aChangeCountsFromItsCommitOn() throws SQLException {
        String before = check(HOURS);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Sql.update(other, USE, partner, HOURS, 7, 7);
            assertEquals(before, check(HOURS));
            other.commit();
        }
        assertEquals(7, used(HOURS));
        String after = check(HOURS);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Sql.update(other, USE, partner, HOURS, 8, 8);
            other.rollback();
        }
        assertEquals(after, check(HOURS));
    }

    @Test
    void aTagIsOldAsSoonAsTheAnswerIs() throws SQLException {
        String tag = given().get(path() + "/" + HOURS).header("ETag");
        given().header("If-None-Match", tag).get(path() + "/" + HOURS).then().statusCode(304);
        change(USE, partner, HOURS, 1, 1);
        String now = given().header("If-None-Match", tag)
                .get(path() + "/" + HOURS)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotEquals(tag, now);
    }

    @Test
    void twoWhoWriteAtOnceEachReadWhatTheyWrote() {
        CompletableFuture<Void> hours = CompletableFuture.runAsync(() -> useUp(HOURS, 20));
        CompletableFuture<Void> incidents = CompletableFuture.runAsync(() -> useUp(INCIDENTS, 20));
        CompletableFuture.allOf(hours, incidents).join();
        assertEquals(20, used(HOURS));
        assertEquals(20, used(INCIDENTS));
    }

    /** Over HTTP, one by one, reading after each. */
    private void useUp(String benefit, int quantity) {
        for (int used = 1; used <= quantity; used++) {
            given().contentType(ContentType.JSON)
                    .body("{\"quantity\": 1, \"holder\": \"" + benefit + used + "\"}")
                    .post(path() + "/" + benefit + "/assignments")
                    .then()
                    .statusCode(200);
            assertEquals(used, used(benefit));
        }
    }

    private void store(Partners holding) {
        standings.change(partner, (connection, before) -> new Change(holding.standing(), List.of()));
    }

    private void change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, sql, parameters);
        }
    }

    private String path() {
        return "/api/v1/entitlements/" + partner;
    }

    private String all() {
        return given().get(path()).asString();
    }

    private String check(String benefit) {
        return given().get(path() + "/" + benefit).asString();
    }

    private int used(String benefit) {
        return given().get(path() + "/" + benefit).path("check.used");
    }

    private String reason(String benefit) {
        return given().get(path() + "/" + benefit).path("check.reason");
    }
}
