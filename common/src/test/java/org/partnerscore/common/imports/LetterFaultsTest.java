package org.partnerscore.common.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

/** What the imports of a monthly feed keep to when others, or nobody, let them finish. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class LetterFaultsTest {

    @Inject
    DataSource database;

    @Test
    void manyImportsOfTheSameRowsIntoNewMonthsAtOnceCreateEachRowOnce() throws SQLException {
        List<CompletableFuture<Integer>> imports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String csv = rows("at-once", 300, new Random(i), "2022-01", "2022-02", "2022-03");
            imports.add(CompletableFuture.supplyAsync(
                    () -> send(csv).statusCode(200).extract().path("created")));
        }
        assertEquals(300, imports.stream().mapToInt(CompletableFuture::join).sum());
        assertEquals(300, count("letter WHERE product = 'at-once'"));
    }

    @Test
    void anImportThatIsKilledBetweenTwoMonthsLeavesNeither() throws Exception {
        send(rows("known", 10, new Random(1), "2022-06")).statusCode(200);
        String csv = rows("killed", 300, new Random(2), "2022-05", "2022-06");
        CompletableFuture<ValidatableResponse> answer;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE letter_2022_06 IN SHARE MODE");
            answer = CompletableFuture.supplyAsync(() -> send(csv));
            await("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'COPY%letter_2022_06%'");
            try (Connection third = database.getConnection()) {
                Sql.query(third, """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND query LIKE 'COPY%letter_2022_06%'
                        """, row -> row.getBoolean(1));
            }
            answer.join().statusCode(503);
            other.rollback();
            other.setAutoCommit(true);
        }
        assertEquals(0, count("letter WHERE product = 'killed'"));
        assertEquals(0, count("pg_class WHERE relname IN ('letter_2022_05', 'letter_history_2022_05')"));
        send(csv).statusCode(200).body("created", is(300));
    }

    @Test
    void aFewRowsAreLookedUpInALargeMonth() throws SQLException {
        String large = rows("large", 20_000, new Random(3), "2022-09");
        send(large).statusCode(200).body("created", is(20_000));
        List<String> lines = large.lines().toList();
        String csv = lines.get(0) + "\n" + lines.get(700) + "\n" + lines.get(1_234) + "7\n"
                + rows("small", 1, new Random(4), "2022-09").lines().toList().get(1) + "\n" + lines.get(700) + "\n";
        send(csv)
                .statusCode(200)
                .body("created", is(1))
                .body("updated", is(1))
                .body("unchanged", is(1))
                .body("errors.line", is(List.of(5)))
                .body("errors.code", is(List.of("DUPLICATE_KEY")))
                .body("errors.message", is(List.of("This key stands on line 2 already.")));
        assertEquals(1, count("letter_history WHERE product = 'large'"));
    }

    /** The same rows for a product, in an order of its own. */
    private static String rows(String product, int count, Random random, String... months) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID tenant = UUID.nameUUIDFromBytes((product + i).getBytes(StandardCharsets.UTF_8));
            rows.add(tenant + "," + product + "," + months[i % months.length] + ",me," + (i + 1) + "\n");
        }
        Collections.shuffle(rows, random);
        return "tenantId,product,month,sender,units\n" + String.join("", rows);
    }

    private static ValidatableResponse send(String csv) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("text/csv", ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(asItIs))
                .header("Content-Type", "text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/letters/imports")
                .then();
    }

    private void await(String from) throws SQLException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (count(from) == 0) {
            assertTrue(System.nanoTime() < deadline, "still not so after 30 seconds");
            LockSupport.parkNanos(10_000_000L);
        }
    }

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, "SELECT count(*) FROM " + from, row -> row.getLong(1))
                    .get(0);
        }
    }
}
