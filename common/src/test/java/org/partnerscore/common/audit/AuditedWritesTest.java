package org.partnerscore.common.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.testing.AuditRead.freshRequestId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.issuer.Claims;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** Each change leaves an entry, and nothing else does. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AuditedWritesTest {

    private static final AuditRead AUDIT = new AuditRead("common");

    @Inject
    DataSource database;

    private final UUID tenant = UUID.randomUUID();
    private final String request = freshRequestId();

    private Response write(String feed, int units) {
        return given().header("X-Request-Id", request)
                .queryParam("units", units)
                .queryParam("price", "999999999999.000001")
                .put("/single/" + feed + "/" + tenant);
    }

    private Response send(String feed, String type, String body, String query) {
        return given().header("X-Request-Id", request)
                .contentType(type + "; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + feed + "/imports" + query);
    }

    private String key() {
        return tenant + "/teams/2023-05";
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void anEntrySaysFromWhatToWhat(String feed) {
        write(feed, 1);
        write(feed, 2);
        String told = given().queryParam("subjectKey", key())
                .get("/api/v1/audit/common")
                .asString();
        String wanted = """
                {"tenantId": "%s", "product": "teams", "month": "2023-05", "sender": "me", "label": null, "kind": null,
                 "tags": ["a", "b"], "packedOn": null, "units": %d, "price": 999999999999.000001}""";
        // Numbers are compared as they are written: a double would lose the last places.
        assertTrue(told.contains("999999999999.000001"), told);
        JsonPath items = JsonPath.from(told);
        assertEquals(2, items.getList("items").size());
        assertEquals(json(wanted.formatted(tenant, 2)), items.getMap("items[0].after"));
        assertEquals(json(wanted.formatted(tenant, 1)), items.getMap("items[0].before"));
        assertEquals(json(wanted.formatted(tenant, 1)), items.getMap("items[1].after"));
        assertNull(items.get("items[1].before"));
        assertEquals(feed, items.get("items[0].subjectType"));
        assertNull(items.get("items[0].details"));
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    @Test
    void anEntrySaysWhoDidItAndByWhichRequest() {
        given().header("X-Request-Id", request)
                .header(
                        "Authorization",
                        "Bearer "
                                + TestIssuer.token(Claims.of("jo")
                                        .client("program-console")
                                        .roles("program-administrator")))
                .put("/single/parcels/" + tenant + "?units=1");
        Map<String, Object> entry = AUDIT.byRequest(request).get(0);
        assertEquals("jo", entry.get("actor"));
        assertEquals("program-console", entry.get("client"));
        assertNull(entry.get("partnerId"));
        assertEquals("writeParcel", entry.get("operation"));
        assertEquals(key(), entry.get("subjectKey"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void whatChangesNothingLeavesNoEntry(String feed) {
        write(feed, 1);
        write(feed, 1);
        assertEquals(400, write(feed, -1).statusCode());
        assertEquals(409, write(feed, feed.equals("parcels") ? 2_000_000 : 13).statusCode());
        String wrong = "tenantId,product,month,sender\n" + tenant + ",teams,2018-05,me\n";
        String right = "tenantId,product,month,sender\n" + UUID.randomUUID() + ",teams,2023-05,me\n";
        assertEquals(422, send(feed, "text/csv", wrong, "?atomic=true").statusCode());
        assertEquals(200, send(feed, "text/csv", right, "?dryRun=true").statusCode());
        assertEquals(400, send(feed, "text/csv", "nonsense\n", "").statusCode());
        assertEquals(1, AUDIT.byRequest(request).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/json"})
    void anImportLeavesOneEntryWithDigestAndCounts(String type) throws Exception {
        String row = "{\"tenantId\":\"" + tenant + "\",\"product\":\"teams\",\"month\":\"%s\",\"sender\":\"é\"}";
        String body =
                switch (type) {
                    case "text/csv" ->
                        "tenantId,product,month,sender\r\n%1$s,teams,2023-05,me\r\n%1$s,teams,2018-05,me\r\n"
                                .formatted(tenant);
                    case "application/json" ->
                        " [" + row.formatted("2023-05").replace("é", "me") + "," + row.formatted("2018-05") + "]\n \n";
                    default -> row.formatted("2023-05").replace("é", "me") + "\n" + row.formatted("2018-05") + "\n\n";
                };
        String id =
                send("letters", type, body, "").then().statusCode(200).extract().path("id");
        List<Map<String, Object>> entries = AUDIT.byRequest(request);
        assertEquals(1, entries.size());
        assertEquals("importLetters", entries.get(0).get("operation"));
        assertEquals("imports", entries.get(0).get("subjectType"));
        assertEquals(id, entries.get(0).get("subjectKey"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                json("""
                        {"feed": "letters", "sha256": "%s", "atomic": false,
                         "received": 2, "created": 1, "updated": 0, "unchanged": 0, "rejected": 1}""".formatted(HexFormat.of().formatHex(digest))),
                entries.get(0).get("details"));
    }

    @Test
    void anEntryThatCannotBeWrittenIsNoChange() throws SQLException {
        execute("alter table audit add constraint full_disk check (request_id <> '" + request + "') not valid");
        try {
            assertEquals(500, write("parcels", 1).statusCode());
            String row = "tenantId,product,month,sender\n" + tenant + ",teams,2023-05,me\n";
            assertEquals(500, send("letters", "text/csv", row, "").statusCode());
        } finally {
            execute("alter table audit drop constraint full_disk");
        }
        assertEquals("CREATED", write("parcels", 1).asString());
        assertEquals("CREATED", write("letters", 1).asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'nobody'",
                "delete from audit where at > clock_timestamp() - interval '350 days'",
                "truncate audit"
            })
    void theDatabaseRefusesToChangeWhatWasSaid(String statement) throws SQLException {
        write("parcels", 1);
        for (String role : new String[] {"origin", "replica"}) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Sql.query(connection, "select set_config('session_replication_role', ?, true)", row -> "", role);
                String message = assertThrows(SQLException.class, () -> Sql.update(connection, statement))
                        .getMessage();
                connection.rollback();
                connection.setAutoCommit(true);
                assertTrue(message.contains("the audit log is append-only"), message);
            }
        }
    }

    /** Of one record each entry goes on where the one before ended: no two writers saw the same. */
    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void whoWritesAtOnceIsToldOneAfterTheOther(String feed) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> writing = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int units = 100 + i;
                writing.add(writers.submit(() -> write(feed, units).asString()));
            }
            for (Future<String> one : writing) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
        List<Map<String, Object>> entries = AUDIT.of(feed, key());
        assertEquals(24, entries.size());
        for (int i = 0; i + 1 < entries.size(); i++) {
            assertEquals(entries.get(i + 1).get("after"), entries.get(i).get("before"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, sql);
        }
    }
}
