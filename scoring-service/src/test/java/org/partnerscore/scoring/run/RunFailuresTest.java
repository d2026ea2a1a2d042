package org.partnerscore.scoring.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.Program;

@QuarkusTest
class RunFailuresTest extends OverAProgram {

    @Test
    void aCancelledRunStoresNothingMore() {
        CountDownLatch hold = new CountDownLatch(1);
        program.disturb(Disturbances.holding(Program.USAGE, hold));
        RunOverHttp run = RunOverHttp.start("{\"asOf\": \"2023-09-08\"}");
        run.awaitState("running");
        given().post("/api/v1/score-runs/" + run.id() + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));
        hold.countDown();
        RunOverHttp.ended("{\"asOf\": \"2023-09-09\"}");
        assertEquals("cancelled", run.state());
        assertEquals(List.of(), run.all("scores"));
        given().get("/api/v1/scores?asOf=2023-09-08").then().body("items.size()", is(0));
    }

    @Test
    void aNeighbourThatComesBackCostsTimeOnly() {
        program.disturb(Disturbances.failing(Program.CERTIFICATES, 4));
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-09-10\"}");
        assertEquals(PARTNERS * 6, run.all("scores").size());
    }

    @Test
    void withoutANeighbourEveryPartnerIsAnErrorAndNoScoreIsOld() {
        RunOverHttp.ended("{\"asOf\": \"2023-09-11\"}");
        program.disturb(Disturbances.failing(Program.USAGE, Integer.MAX_VALUE));
        RunOverHttp run = RunOverHttp.start("{\"asOf\": \"2023-09-12\"}");
        run.awaitState("completed-with-errors");
        assertEquals(PARTNERS, run.view().getInt("progress.errorCount"));
        given().get("/api/v1/score-runs/" + run.id() + "/errors?limit=500")
                .then()
                .body("items.size()", is(PARTNERS))
                .body("items.code", everyItem(is("NEIGHBOUR_UNAVAILABLE")))
                .body("items[0].partnerId", is(partner(0)))
                .body("items[0].detail", containsString("telemetry-service"));
        assertEquals(List.of(), run.all("scores"));
    }

    @Test
    void oneWhoseFactsCannotBeReadDoesNotSpoilTheOthers() {
        program.disturb(Disturbances.refusing(Program.CERTIFICATES, '"' + partner(3) + '"'));
        RunOverHttp run = RunOverHttp.start("{\"asOf\": \"2023-09-13\"}");
        run.awaitState("completed-with-errors");
        assertEquals(
                List.of(partner(3) + " FACTS_UNREADABLE"),
                run.all("errors").stream()
                        .map(error -> error.get("partnerId") + " " + error.get("code"))
                        .toList());
        assertEquals((PARTNERS - 1) * 6, run.all("scores").size());
    }

    @Test
    void withoutARosterARunFails() {
        program.disturb(Disturbances.failing("/api/v1/partners", Integer.MAX_VALUE));
        RunOverHttp run = RunOverHttp.start("{\"asOf\": \"2023-09-14\"}");
        run.awaitState("failed");
        assertEquals("NEIGHBOUR_UNAVAILABLE", run.view().getString("failure"));
    }
}
