package org.partnerscore.common.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ImportFaultsTest {

    private static final String PATH = "/api/v1/parcels/imports";
    private static final String HEADER = "tenantId,product,month,sender,units\n";

    @Inject
    DataSource database;

    @Test
    void aBodyShorterThanItsContentLengthImportsNothing() throws IOException {
        String product = fresh();
        String rows = HEADER + rows(product, 5_000, 1);
        try (Open open = new Open(rows.length() + 100, HEADER)) {
            open.send(rows.substring(HEADER.length()));
            await(() -> running() > 0);
        }
        await(() -> running() == 0);
        assertEquals(0, parcels(product));
        given().get(PATH + "?limit=1").then().body("items[0].status", is("failed"));
        assertEquals(5_000, post(rows).getInt("created"));
    }

    @Test
    void aRunningImportIsSeenWithWhatItHasReceived() throws IOException {
        String product = fresh();
        String rows = HEADER + rows(product, 5_000, 1);
        try (Open open = new Open(rows.length() + 1, rows)) {
            await(() -> Integer.valueOf(5_000)
                    .equals(given().get(PATH + "?status=running").path("items[0].received")));
            assertEquals(0, parcels(product));
            open.send("\n");
            await(() -> parcels(product) == 5_000);
        }
    }

    @Test
    void anImportWhoseConnectionIsKilledLeavesNothingAndCanBeSentAgain() throws IOException, SQLException {
        String product = fresh();
        String rows = HEADER + rows(product, 5_000, 1);
        try (Open open = new Open(rows.length() + 1, rows);
                Connection connection = database.getConnection()) {
            await(() -> count("pg_stat_activity WHERE query LIKE 'COPY staged_parcel%' AND state = 'active'") == 1);
            Sql.query(
                    connection,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY staged_parcel%'",
                    row -> row.getBoolean(1));
            open.send("\n");
            await(() -> running() == 0);
        }
        assertEquals(0, parcels(product));
        assertEquals(5_000, post(rows).getInt("created"));
    }

    @Test
    void anImportWithoutHeartbeatIsInterrupted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, """
                    INSERT INTO import_report (id, feed, status, atomic, dry_run, started_at, heartbeat_at)
                    VALUES (uuidv7(), 'parcels', 'running', false, false, now(), now() - interval '2 minutes')
                    """);
        }
        given().get(PATH + "?status=interrupted").then().body("items[0].status", is("interrupted"));
    }

    @Test
    void manyImportsOfTheSameRowsAtOnceCreateEachRowOnce() {
        String product = fresh();
        List<CompletableFuture<Integer>> imports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int seed = i;
            imports.add(CompletableFuture.supplyAsync(
                    () -> post(HEADER + rows(product, 500, seed)).getInt("created")));
        }
        assertEquals(500, imports.stream().mapToInt(CompletableFuture::join).sum());
        assertEquals(500, parcels(product));
    }

    @Test
    void rejectedRowsAreKeptUpToALimitAndAllAreCounted() {
        String product = fresh();
        String doubles = (UUID.randomUUID() + "," + product + ",2023-05,me,1\n").repeat(60_000);
        String body = HEADER + "x\n".repeat(60_000) + doubles;
        var report = post(body);
        assertEquals(120_000, report.getInt("received"));
        assertEquals(119_999, report.getInt("rejected"));
        assertEquals(100_000, count("import_error WHERE import_id = '" + report.get("id") + "'"));
    }

    private static String fresh() {
        return "p-" + UUID.randomUUID();
    }

    /** The same rows for a product, in an order of its own. */
    private static String rows(String product, int count, int seed) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID tenant = UUID.nameUUIDFromBytes((product + i).getBytes(StandardCharsets.UTF_8));
            rows.add(tenant + "," + product + ",2023-05,me," + i + "\n");
        }
        Collections.shuffle(rows, new Random(seed));
        return String.join("", rows);
    }

    private static JsonPath post(String csv) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
                    .header("Content-Type", "text/csv")
                    .header("Authorization", "Bearer " + TestIssuer.tokenForEverything())
                    .POST(HttpRequest.BodyPublishers.ofString(csv))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return JsonPath.from(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private long parcels(String product) {
        return count("parcel WHERE product = '" + product + "'");
    }

    private long running() {
        return count("import_report WHERE status = 'running' AND heartbeat_at > now() - interval '1 minute'");
    }

    private long count(String from) {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, "SELECT count(*) FROM " + from, row -> row.getLong(1))
                    .get(0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "still not so after 30 seconds");
            LockSupport.parkNanos(10_000_000L);
        }
    }

    /** A request that says how long it is and stays open. */
    private static final class Open implements AutoCloseable {

        private final Socket socket;

        Open(int contentLength, String body) throws IOException {
            socket = new Socket("localhost", RestAssured.port);
            send("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TestIssuer.tokenForEverything() + "\r\nContent-Type: text/csv\r\nContent-Length: "
                    + contentLength + "\r\n\r\n" + body);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
