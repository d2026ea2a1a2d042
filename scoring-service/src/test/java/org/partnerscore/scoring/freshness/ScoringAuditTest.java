package org.partnerscore.scoring.freshness;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.WholeProgram;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

/** It is 2023-09-15. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class ScoringAuditTest {

    private static final AuditRead AUDIT = new AuditRead("scoring");

    WholeProgram program;

    @Inject
    Follower follower;

    @AfterEach
    void calm() {
        program.clear();
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    private static String start(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"asOf\": \"2023-08-20\", \"areas\": [\"modern-work\"]}")
                .post("/api/v1/score-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void aRunIsToldByWhoStartedItAndWhoCancelledIt() {
        String key = UUID.randomUUID().toString();
        String run = start(key);
        assertEquals(run, start(key));
        String former = given().get("/api/v1/score-runs/" + run).path("state");
        given().post("/api/v1/score-runs/" + run + "/cancellation");
        given().post("/api/v1/score-runs/" + run + "/cancellation");
        List<Map<String, Object>> entries = AUDIT.of("score-runs", run);
        Map<String, Object> started = entries.get(entries.size() - 1);
        assertEquals("somebody", started.get("actor"));
        assertEquals("startScoreRun", started.get("operation"));
        assertNull(started.get("before"));
        assertEquals(json("""
                        {"state": "queued", "cause": "request", "asOf": "2023-08-20", "areas": ["modern-work"],
                         "chosen": {}}"""), started.get("after"));
        boolean cancelled =
                given().get("/api/v1/score-runs/" + run).path("state").equals("cancelled");
        assertEquals(cancelled ? 2 : 1, entries.size(), former);
        if (cancelled) {
            assertEquals("cancelScoreRun", entries.get(0).get("operation"));
            assertEquals(json("{\"state\": \"cancelled\"}"), entries.get(0).get("after"));
        }
    }

    @Test
    void aRefreshIsToldAsTheServicesOwn() throws SQLException {
        String name = "a" + UUID.randomUUID().toString().substring(0, 8) + "-";
        program.fill(name, 3);
        while (follower.follow()) {
            Refreshed.await(1, "completed"); // what another test left
        }
        program.associationsWritten(name + "02-a");
        assertTrue(follower.follow());
        String run = (String) Refreshed.all().get(0).get("id");
        Map<String, Object> entry = AUDIT.of("score-runs", run).get(0);
        assertEquals("scoring-service", entry.get("actor"));
        assertEquals("refresh", entry.get("operation"));
        assertNull(entry.get("requestId"));
        assertEquals(json("{\"partners\": 1}"), entry.get("details"));
        assertEquals("feed", ((Map<?, ?>) entry.get("after")).get("cause"));
        Refreshed.await(1, "completed");
    }
}
