package org.partnerscore.skilling.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.skilling.Sending.fresh;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.LogLines;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** Names that no other text holds are sent in every way, good and bad, and looked for wherever they must not stand. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class NamesNowhereTest {

    private static final String NAME = "Zebulonia Quixworth";
    private static final String EMAIL = "zebulonia@quixworth.example";
    private static final String HEADER = "individualId,partnerId,linkedOn,unlinkedOn,name,email\n";
    private static final String NDJSON = "application/x-ndjson; charset=utf-8";
    private static final String JSON = "application/json";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    DataSource database;

    private final String person = fresh("i");
    private final String named = ",2022-01-01,," + NAME + "," + EMAIL + "\n";
    private final List<String> answers = new ArrayList<>();

    @Test
    void namesStandInNoAnswerNoReportNoLogAndNoMetric() {
        try (LogLines log = new LogLines()) {
            sendFiles();
            sendSingly();
            look();
            assertNowhere(answers);
            assertNowhere(log.all());
            assertNowhere(List.of(given().get(metrics).asString()));
        }
    }

    @Test
    void aConstraintThatANameViolatesIsLoggedWithoutIt() throws SQLException {
        execute("alter table individual add constraint nobody_is_called_so check (name <> '" + NAME + "') not valid");
        try (LogLines log = new LogLines()) {
            assertEquals(500, csv(HEADER + person + ",p1" + named).statusCode());
            assertEquals(500, write("\"name\":\"" + NAME + "\"").statusCode());
            assertTrue(String.join("", log.all()).contains("nobody_is_called_so"), "the failure itself is logged");
            assertNowhere(log.all());
            assertNowhere(answers);
        } finally {
            execute("alter table individual drop constraint nobody_is_called_so");
        }
    }

    private void sendFiles() {
        csv(HEADER + person + ",p1" + named).then().body("created", is(1));
        csv(HEADER + person + ",p1" + named).then().body("unchanged", is(1));
        csv(HEADER + person + ",p2" + named + NAME + ",p2" + named + EMAIL + ",p2" + named)
                .then()
                .body("rejected", is(3));
        // cells in the wrong order, a row that is cut off, one too many, no header, a quote that does not end
        csv(HEADER + NAME + "," + EMAIL + "," + NAME + "," + EMAIL + "," + NAME + "," + EMAIL + "\n")
                .then()
                .body("rejected", is(1));
        csv(HEADER + NAME + "," + EMAIL + "\n").then().body("rejected", is(1));
        csv(HEADER + person + ",p1,2022-01-01,," + NAME + "," + EMAIL + "," + NAME + "\n");
        csv(NAME + "," + EMAIL + "\n").then().statusCode(400);
        csv(person + ",p1" + named).then().statusCode(400);
        csv(HEADER + person + ",p1,2022-01-01,,\"" + NAME);
        csv(HEADER + person + ",p1,2022-01-01,," + (NAME + " ").repeat(20) + ",\n")
                .then()
                .body("rejected", is(1));
        file(NDJSON, "{\"" + NAME + "\":\"" + EMAIL + "\"}\n").then().body("rejected", is(1));
        file(NDJSON, "{\"name\":\"" + NAME + "\",\n").then().body("rejected", is(1));
        file(NDJSON, "{\"individualId\":[\"" + NAME + "\"],\"name\":{\"" + NAME + "\":1}}\n");
        file(JSON, "[{\"name\":\"" + NAME + "\",");
        file(NDJSON, "\"" + NAME + "\"\n");
    }

    private void sendSingly() {
        assertEquals(
                200,
                write("\"name\":\"" + NAME + "\",\"email\":\"" + EMAIL + "\"").statusCode());
        assertEquals(400, write("\"name\":[\"" + NAME + "\"]").statusCode());
        assertEquals(400, write("\"name\":\"" + (NAME + " ").repeat(20) + "\"").statusCode());
        assertEquals(
                400,
                write("\"unlinkedOn\":\"" + NAME + "\",\"email\":\"" + EMAIL + "\"")
                        .statusCode());
        assertEquals(400, write("\"name\":\"" + NAME).statusCode());
        answers.add(asking().contentType(JSON)
                .body("{\"individualId\":\"" + person
                        + "\",\"partnerId\":\"p9\",\"linkedOn\":\"2022-01-01\",\"name\":\"" + NAME + "\"}")
                .post("/api/v1/individuals")
                .then()
                .statusCode(409)
                .extract()
                .asString());
    }

    /** Every list that tells of what was sent, by one who may see everything but people. */
    private void look() {
        answers.add(asking().get("/api/v1/individuals?individualId=" + person).asString());
        answers.add(asking().get("/api/v1/individuals/" + person).asString());
        String imports = asking().get("/api/v1/individuals/imports?limit=200").asString();
        answers.add(imports);
        for (String id : JsonPath.from(imports).<String>getList("items.id")) {
            answers.add(asking().get("/api/v1/individuals/imports/" + id).asString());
            answers.add(asking().get("/api/v1/individuals/imports/" + id + "/errors")
                    .asString());
        }
        answers.add(asking().accept("application/x-ndjson")
                .get("/api/v1/audit/skilling")
                .asString());
        answers.add(asking().get("/api/v1/certificates/changes").asString());
    }

    private Response csv(String body) {
        return file("text/csv; charset=utf-8", body);
    }

    private Response file(String type, String body) {
        return kept(asking().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/individuals/imports"));
    }

    private Response write(String members) {
        return kept(asking().contentType(JSON)
                .body("{\"individualId\":\"" + person + "\",\"partnerId\":\"p1\",\"linkedOn\":\"2022-01-01\"," + members
                        + "}")
                .post("/api/v1/individuals"));
    }

    private Response kept(Response answer) {
        answers.add(answer.asString());
        return answer;
    }

    private static RequestSpecification asking() {
        return given().header(
                        "Authorization",
                        "Bearer " + TestIssuer.token("program-administrator", "operator", "feed", "service"));
    }

    private static void assertNowhere(List<String> texts) {
        assertFalse(texts.isEmpty());
        for (String text : texts) {
            String lower = text.toLowerCase(Locale.ROOT);
            assertFalse(lower.contains("zebulonia") || lower.contains("quixworth"), text);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
