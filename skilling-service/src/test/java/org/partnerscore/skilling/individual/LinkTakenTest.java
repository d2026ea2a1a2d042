package org.partnerscore.skilling.individual;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;
import static org.partnerscore.skilling.Sending.links;
import static org.partnerscore.skilling.Sending.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class LinkTakenTest {

    private static final String HEADER = "individualId,partnerId,linkedOn,unlinkedOn";

    @Inject
    DataSource database;

    private final String person = fresh("i");

    @Test
    void aSecondLinkFromOneDayIsRefusedOnItsLine() {
        links(row("p1", ""));
        individuals(HEADER, row("p2", ""), person + ",p3,2022-02-01,")
                .body("created", is(1))
                .body("rejected", is(1))
                .body("errors.code", contains("LINK_TAKEN"))
                .body("errors.line", contains(2))
                .body("errors[0].message", not(containsString("p1")));
    }

    @Test
    void withinAFileTheEarliestLineStands() {
        individuals(HEADER, row("p2", ""), row("p1", ""), row("p3", "2022-05-01"))
                .body("created", is(1))
                .body("errors.line", contains(3, 4));
        partnersOn("2022-01-02").body("items.partnerId", contains("p2"));
    }

    @Test
    void aStoredLinkStandsAlsoWhereTheFileHasItLater() {
        links(row("p1", ""));
        individuals(HEADER, row("p2", ""), row("p1", "2023-01-01"))
                .body("updated", is(1))
                .body("errors.line", contains(2));
    }

    @Test
    void aWithdrawnLinkTakesNothing() {
        links(row("p1", "2022-01-01"));
        individuals(HEADER, row("p2", "")).body("created", is(1));
        individuals(HEADER, row("p3", "2022-01-01")).body("created", is(1));
    }

    @Test
    void oneFileMayPutALinkInThePlaceOfAWithdrawnOneInAnyOrder() {
        links(row("p1", ""));
        individuals(HEADER, row("p2", ""), row("p1", "2022-01-01"))
                .body("created", is(1))
                .body("updated", is(1));
        individuals(HEADER, row("p2", "2022-01-01"), row("p1", "")).body("updated", is(2));
        partnersOn("2022-01-02").body("items.partnerId", contains("p1"));
    }

    @Test
    void whatIsWithdrawnCannotComeBackToATakenDay() {
        links(row("p1", "2022-01-01"), row("p2", ""));
        individuals(HEADER, row("p1", "2023-01-01")).body("errors.code", contains("LINK_TAKEN"));
        individuals("individualId,partnerId,linkedOn", person + ",p1,2022-01-01")
                .body("unchanged", is(1));
        partnersOn("2022-01-02").body("items.partnerId", contains("p2"));
    }

    @Test
    void aSingleWriteIsRefusedAsAConflict() {
        links(row("p1", ""));
        post("/api/v1/individuals", Map.of("individualId", person, "partnerId", "p2", "linkedOn", "2022-01-01"))
                .statusCode(409)
                .body("code", is("LINK_TAKEN"));
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Map<String, String> body = new HashMap<>();
                body.put("individualId", person);
                body.put("partnerId", "p" + i);
                body.put("linkedOn", "2022-01-01");
                writes.add(() -> post("/api/v1/individuals", body).extract().statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(writes)) {
                answers.add(answer.get());
            }
            assertTrue(answers.stream().filter(status -> status == 201).count() == 1, answers.toString());
            assertTrue(answers.stream().filter(status -> status == 409).count() == 7, answers.toString());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theDatabaseItselfHoldsTheRule() throws SQLException {
        links(row("p1", ""));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(
                    SQLException.class,
                    () -> statement.execute("insert into link values ('" + person
                            + "', 'p2', date '2022-01-01', null, 1, timestamptz '2022-01-01T00:00Z')"));
        }
    }

    @Test
    void atomicKeepsNothingOfAFileWithATakenLink() {
        links(row("p1", ""));
        given().contentType("text/csv; charset=utf-8")
                .body(HEADER + "\n" + row("p2", "") + "\n" + person + ",p3,2024-01-01,\n")
                .post("/api/v1/individuals/imports?atomic=true")
                .then()
                .statusCode(422)
                .body("code", is("IMPORT_REJECTED"));
        given().queryParam("partnerId", "p3")
                .queryParam("individualId", person)
                .get("/api/v1/individuals")
                .then()
                .body("items", empty());
    }

    private String row(String partner, String unlinkedOn) {
        return person + "," + partner + ",2022-01-01," + unlinkedOn;
    }

    private ValidatableResponse partnersOn(String day) {
        return given().queryParam("individualId", person)
                .queryParam("on", day)
                .get("/api/v1/individuals")
                .then()
                .statusCode(200);
    }
}
