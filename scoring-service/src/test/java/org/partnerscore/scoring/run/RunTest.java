package org.partnerscore.scoring.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.scoring.facts.Program;

@QuarkusTest
class RunTest extends OverAProgram {

    @Test
    void aRunScoresEveryPartnerAsItIsScoredAlone() {
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-09-03\"}");
        List<Map<String, Object>> stored = RunOverHttp.allOf("/api/v1/scores?asOf=2023-09-03&limit=7");
        List<Map<String, Object>> alone = new ArrayList<>();
        for (int partner = 0; partner < PARTNERS; partner++) {
            alone.addAll(given().get("/api/v1/scores/" + partner(partner) + "?asOf=2023-09-03")
                    .jsonPath(RunOverHttp.NUMBERS)
                    .getList("items"));
        }
        assertEquals(PARTNERS * 6, alone.size());
        assertEquals(alone, stored);
        assertEquals(
                alone.stream().map(RunOverHttp::slim).toList(),
                run.all("scores", "limit=11").stream().map(RunOverHttp::slim).toList());
        assertTrue(alone.stream().anyMatch(score -> !((List<?>) score.get("gaps")).isEmpty()), "no gap is compared");
    }

    @Test
    void whoWorksForNobodyIsScoredAsAlone() {
        program.clear();
        program.addWithoutCustomers(name + "none");
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-09-02\"}");
        List<Map<String, Object>> alone = given().get("/api/v1/scores/" + name + "none?asOf=2023-09-02")
                .jsonPath(RunOverHttp.NUMBERS)
                .getList("items");
        assertEquals(6, run.all("scores").size());
        assertEquals(alone, RunOverHttp.allOf("/api/v1/scores?asOf=2023-09-02"));
    }

    @Test
    void aRunTellsWhatItIsAndHowFarItGot() {
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-09-04\", \"areas\": [\"security\", \"modern-work\"]}");
        given().get("/api/v1/score-runs/" + run.id())
                .then()
                .header("ETag", notNullValue())
                .body("areas", equalTo(List.of("modern-work", "security")))
                .body("editions.modern-work", is("2022-10-03"))
                .body("storesScores", is(true))
                .body("progress.partnersTotal", is(PARTNERS))
                .body("progress.partnersDone", is(PARTNERS))
                .body("progress.errorCount", is(0))
                .body("finishedAt", notNullValue());
        given().get("/api/v1/score-runs?state=completed&limit=1").then().body("items[0].id", is(run.id()));
        assertEquals(PARTNERS * 2, run.all("scores").size());
    }

    @Test
    void theSameKeyStartsOneRun() {
        String key = "key-" + UUID.randomUUID();
        String first = post(key, "{\"asOf\": \"2023-09-05\"}")
                .statusCode(202)
                .extract()
                .path("id");
        post(key, "{\"asOf\": \"2023-09-05\", \"areas\": []}")
                .statusCode(202)
                .header("Location", endsWith("/api/v1/score-runs/" + first))
                .body("id", is(first));
        post(key, "{\"asOf\": \"2023-09-06\"}").statusCode(409).body("code", is("IDEMPOTENCY_KEY_REUSED"));
        new RunOverHttp(first).awaitState("completed");
    }

    private static ValidatableResponse post(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/score-runs")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'asOf': '1999-01-01'}|AS_OF_OUT_OF_RANGE|/asOf",
                "{'areas': ['modern-work', 'surgery']}|AREA_UNKNOWN|/areas/1",
                "{'editions': {'surgery': '2022-10-03'}}|AREA_UNKNOWN|/editions/surgery",
                "{'editions': {'modern-work': '2022-10-04'}}|EDITION_UNKNOWN|/editions/modern-work",
                "{'areas': ['security'], 'editions': {'modern-work': '2022-10-03'}}|INVALID_VALUE|/editions/modern-work",
                "{'partners': []}|UNKNOWN_MEMBER|/partners"
            })
    void whatCannotBeRunIsRefused(String body, String code, String pointer) {
        given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/score-runs")
                .then()
                .statusCode(400)
                .body("code", is(code))
                .body("violations[0].pointer", is(pointer));
    }

    @Test
    void runsComeOneAfterTheOther() {
        CountDownLatch hold = new CountDownLatch(1);
        program.disturb(Disturbances.holding(Program.USAGE, hold));
        RunOverHttp first = RunOverHttp.start("{\"asOf\": \"2023-09-07\"}");
        RunOverHttp second = RunOverHttp.start("{\"asOf\": \"2023-09-07\"}");
        first.awaitState("running");
        assertEquals("queued", second.state());
        hold.countDown();
        second.awaitState("completed");
        assertEquals("completed", first.state());
        assertEquals(first.id(), second.view().getString("formerRunId"));
        assertEquals(List.of(), second.all("scores", "change=up"));
    }

    @ParameterizedTest
    @CsvSource({"'', GET", "/scores, GET", "/errors, GET", "/distribution, GET", "/cancellation, POST"})
    void anUnknownRunIsToldSo(String resource, String method) {
        given().request(method, "/api/v1/score-runs/" + UUID.randomUUID() + resource)
                .then()
                .statusCode(404)
                .body("code", is("RUN_UNKNOWN"));
    }
}
