package org.partnerscore.scoring.facts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.scoring.deferred.DeferredWrites;
import org.partnerscore.scoring.deferred.Flush;
import org.partnerscore.testing.Metrics;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class StaleAnswersTest {

    WireMockServer neighbours;

    @TestHTTPResource(value = "/metrics", management = true)
    URI scrape;

    @Inject
    DeferredWrites writes;

    static Stream<Arguments> failures() {
        return Stream.of(Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE)
                .flatMap(path -> Stream.of(
                                aResponse().withStatus(500),
                                aResponse().withStatus(503),
                                aResponse().withStatus(404),
                                aResponse().withFixedDelay(20_000),
                                okJson("{\"partners\": [{]}"),
                                okJson("{}"),
                                okJson("null"),
                                aResponse().withStatus(200).withBody("<html>at your service</html>"),
                                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                                aResponse().withFault(Fault.EMPTY_RESPONSE),
                                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK))
                        .map(response -> Arguments.of(path, response)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverGoesWrongTheLastFactsAnswerUntilTheNeighbourIsBack(String path, ResponseDefinitionBuilder failure) {
        Program program = new Program(neighbours, 1);
        score(program).statusCode(200).body("stale", empty());
        Flush.everything(writes);

        program.answer(path, failure);
        score(program)
                .statusCode(200)
                .time(lessThan(12_000L))
                .body("total", is(8))
                .body("stale.asOfInstant", everyItem(is("2023-09-15T08:00:00Z")))
                .body("stale.size()", is(3))
                .body("stale[0].service", is(service(path)));

        program.recover();
        score(program).statusCode(200).body("stale", empty());
    }

    @Test
    void scoresAreCountedByWhatTheyRestOn() {
        Metrics metrics = new Metrics(scrape);
        String[] fresh = {"area=\"modern-work\"", "facts=\"fresh\""};
        String[] stale = {"area=\"modern-work\"", "facts=\"stale\""};
        Program program = new Program(neighbours, 1);
        double computedFresh = metrics.sum("scores_computed_total", fresh);
        double computedStale = metrics.sum("scores_computed_total", stale);

        score(program).statusCode(200).body("stale", empty());
        Flush.everything(writes);
        program.fail(Program.USAGE);
        score(program).statusCode(200).body("stale.size()", is(3));

        assertEquals(computedFresh + 1, metrics.sum("scores_computed_total", fresh));
        assertEquals(computedStale + 1, metrics.sum("scores_computed_total", stale));
    }

    @ParameterizedTest
    @ValueSource(strings = {Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE})
    void withoutLastFactsThereIsNoAnswer(String path) {
        Program program = new Program(neighbours, 1);
        program.fail(path);
        score(program)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", is("NEIGHBOUR_UNAVAILABLE"))
                .body("detail", containsString(service(path)));
    }

    @Test
    void freshAssociationsAreNeverMixedWithOldUsage() {
        Program program = new Program(neighbours, 2);
        score(program).body("total", is(20));
        Flush.everything(writes);
        program.answer(Program.ASSOCIATIONS, okJson("""
                        {"partners": [{"partnerId": "%s", "status": "partner", "locations": [], "parentPartnerId": null,
                          "associations": []}], "customers": []}""".formatted(program.partnerId)));
        program.fail(Program.USAGE);
        score(program).body("total", is(20)).body("stale[0].service", is("telemetry-service"));
    }

    @Test
    void lastFactsServeLaterDaysOfTheirMeasurementMonthOnly() {
        Program program = new Program(neighbours, 1);
        on(program, "2023-09-10").statusCode(200);
        Flush.everything(writes);
        program.fail(Program.USAGE);

        on(program, "2023-09-09").statusCode(503);
        on(program, "2023-08-31").statusCode(503);
        on(program, "2023-10-01").statusCode(503);
        on(program, "2023-09-12")
                .statusCode(200)
                .body("asOf", is("2023-09-12"))
                .body(
                        "stale.service",
                        equalTo(List.of("telemetry-service", "associations-service", "skilling-service")))
                // Skilling said on the 15th who held what on the 10th; what came on the 11th is not known.
                .body(
                        "stale.asOfInstant",
                        equalTo(List.of("2023-09-15T08:00:00Z", "2023-09-15T08:00:00Z", "2023-09-11T00:00:00Z")));
    }

    @Test
    void aCutConnectionIsAskedAgainOnceAndASlowNeighbourIsNot() {
        Program cut = new Program(neighbours, 1);
        cut.answer(Program.USAGE, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        score(cut).statusCode(503);
        assertEquals(2, cut.asked(Program.USAGE).size());

        Program slow = new Program(neighbours, 1);
        slow.answer(Program.USAGE, aResponse().withFixedDelay(20_000));
        score(slow).statusCode(503).time(lessThan(12_000L));
        assertEquals(1, slow.asked(Program.USAGE).size());
    }

    @Test
    void aNeighbourThatFailsOftenIsLeftAlone() {
        Program program = new Program(neighbours, 1);
        program.fail(Program.CERTIFICATES);
        for (int attempt = 0; attempt < 10; attempt++) {
            score(program).statusCode(503);
        }
        int asked = program.asked(Program.CERTIFICATES).size();
        score(program).statusCode(503).time(lessThan(4_000L));
        assertEquals(asked, program.asked(Program.CERTIFICATES).size());

        program.recover();
        score(program).statusCode(200).body("stale", empty());
    }

    @Test
    void aHistoryIsStaleWhereItMustBe() {
        Program program = new Program(neighbours, 1);
        score(program).statusCode(200);
        Flush.everything(writes);
        program.fail(Program.USAGE);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work/history?from=2023-09", program.partnerId)
                .then()
                .statusCode(200)
                .body("items[0].stale[0].service", is("telemetry-service"));
        program.caller()
                .get("/api/v1/scores/{p}/modern-work/history?from=2023-08", program.partnerId)
                .then()
                .statusCode(503);
    }

    private static ValidatableResponse score(Program program) {
        return program.caller()
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then();
    }

    private static ValidatableResponse on(Program program, String day) {
        return program.caller()
                .queryParam("asOf", day)
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then();
    }

    private static String service(String path) {
        return switch (path) {
            case Program.ASSOCIATIONS -> "associations-service";
            case Program.CERTIFICATES -> "skilling-service";
            default -> "telemetry-service";
        };
    }
}
