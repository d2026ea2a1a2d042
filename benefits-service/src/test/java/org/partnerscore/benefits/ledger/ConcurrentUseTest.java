package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
class ConcurrentUseTest extends LedgerTest {

    private static final String WAITING =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";

    @Inject
    Standings standings;

    @Inject
    Accounts accounts;

    @Inject
    Entries entries;

    /** All at once, and all answers. */
    private List<HttpResponse<String>> atOnce(int clients, IntFunction<HttpRequest> request) {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, clients)
                .mapToObj(i -> client.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest.Builder request(String benefit, String what, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path(partner, benefit, what)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestIssuer.tokenForEverything())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static long count(List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    @Test
    void of32WhoAskForMoreThanThereIsExactlyTheGrantIsGivenOut() {
        partners.grant(partner, SEATS, 20, DAY, END);
        List<HttpResponse<String>> answers = atOnce(
                32, i -> request(SEATS, "assignments", holding(1, "user-" + i)).build());
        assertEquals(20, count(answers, 200));
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        assertEquals(12, refused.size());
        refused.forEach(answer -> {
            assertEquals("BENEFIT_EXHAUSTED", new JsonPath(answer.body()).getString("code"));
            assertEquals(0, new JsonPath(answer.body()).getInt("remaining"));
        });
        get(SEATS, "ledger?limit=500").body("balance.used", is(20)).body("balance.remaining", is(0));
    }

    @Test
    void of32WithTheSameNameOneIsDoneAndAllAreAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers = atOnce(32, i -> request(SEATS, "assignments", holding(1, "ada"))
                .header("Idempotency-Key", key)
                .build());
        assertEquals(32, count(answers, 200));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> new JsonPath(answer.body()).getMap("$"))
                        .distinct()
                        .count());
        get(SEATS, "ledger").body("balance.used", is(1));
    }

    @Test
    void of32WithTheSameNameInTwoBenefitsOneIsDone() {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                atOnce(32, i -> request(i % 2 == 0 ? SEATS : HOURS, "assignments", holding(1, "ada"))
                        .header("Idempotency-Key", key)
                        .build());
        assertEquals(16, count(answers, 200));
        assertEquals(16, count(answers, 422));
    }

    @Test
    void of32WithTheSameKeyOneActivates() {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                atOnce(32, i -> request(KEYS, "activations", "{\"quantity\": 5, \"key\": \"" + key + "\"}")
                        .build());
        assertEquals(1, count(answers, 200));
        assertEquals(31, count(answers, 409));
        get(KEYS, "ledger").body("balance.activated", is(5));
    }

    @Test
    void whateverManyAskTheEntriesLeadToTheBalance() throws SQLException {
        Random random = new Random(4);
        List<String> bodies = IntStream.range(0, 300)
                .mapToObj(i -> holding(1 + random.nextInt(3), "user-" + random.nextInt(6)))
                .toList();
        List<HttpResponse<String>> answers =
                atOnce(300, i -> request(HOURS, i % 3 == 2 ? "returns" : "assignments", bodies.get(i))
                        .build());
        assertTrue(count(answers, 200) > 30);
        assertEquals(
                0, answers.stream().filter(answer -> answer.statusCode() >= 500).count());
        try (Connection connection = database.getConnection()) {
            List<Entry> all = entries
                    .page(
                            connection,
                            entries.select(partner, HOURS, new LedgerFilter()).then("order by sequence"))
                    .stream()
                    .map(Entries.Line::entry)
                    .toList();
            Balance balance = accounts.find(connection, partner, HOURS);
            LawTest.assertReplays(all, balance, "300 at once");
            all.forEach(entry -> {
                assertTrue(entry.used().signum() >= 0);
                assertTrue(entry.activated().compareTo(BigDecimal.valueOf(50)) <= 0);
            });
            BigDecimal held = accounts.units(connection, partner, HOURS).stream()
                    .map(Unit::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, held.compareTo(balance.used()));
        }
    }

    @Test
    void aWriteThatBreaksOffHalfwayLeavesNothing() throws SQLException {
        String trap = UUID.randomUUID().toString();
        assign(SEATS, 2, "ada").statusCode(200);
        Map<String, Integer> faults =
                Map.of("raise exception 'a fault'", 500, "perform pg_terminate_backend(pg_backend_pid())", 503);
        for (String fault : faults.keySet()) {
            try (Connection connection = database.getConnection()) {
                Sql.update(connection, """
                        create or replace function fault() returns trigger language plpgsql as
                        $$ begin if new.holder = '%s' then %s; end if; return new; end $$""".formatted(trap, fault));
                Sql.update(connection, "drop trigger if exists fault on ledger_entry");
                Sql.update(
                        connection,
                        "create trigger fault before insert on ledger_entry for each row execute function fault()");
            }
            assign(SEATS, 3, trap).statusCode(faults.get(fault));
            get(SEATS, "ledger")
                    .body("balance.used", is(2))
                    .body("balance.activated", is(2))
                    .body("items.size()", is(2));
            given().get(path(partner, SEATS, "ledger?holder=" + trap)).then().body("items", empty());
        }
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, "drop trigger fault on ledger_entry");
            assertEquals(1, accounts.units(connection, partner, SEATS).size());
        }
        assign(SEATS, 3, trap).statusCode(200).body("entries[0].sequence", is(3));
    }

    /** So "nothing was used since" stays true until whoever asked it has decided. */
    @Test
    void nothingIsUsedWhileThePartnersStandingIsDecided() throws SQLException {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        standings.change(partner, (connection, standing) -> new Change(standing, List.of()));
        standings.change(partner, (connection, standing) -> {
            HttpClient.newHttpClient()
                    .sendAsync(
                            request(SEATS, "assignments", holding(1, "ada")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer::complete);
            while (Sql.query(connection, WAITING, row -> row.getInt(1)).get(0) == 0) {
                assertFalse(answer.isDone(), "it did not wait");
            }
            return new Change(standing, List.of());
        });
        assertEquals(200, answer.join().statusCode());
    }

    @Test
    void entriesStayAsTheyAre() throws SQLException {
        assign(SEATS, 1, "ada").statusCode(200);
        try (Connection connection = database.getConnection()) {
            for (String change : List.of("update ledger_entry set quantity = 9", "delete from ledger_entry")) {
                SQLException refused = assertThrows(
                        SQLException.class, () -> Sql.update(connection, change + " where partner_id = ?", partner));
                assertTrue(refused.getMessage().contains("stay as they are"), refused.getMessage());
            }
        }
    }
}
