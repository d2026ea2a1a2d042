package org.partnerscore.benefits.entitlement;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.testing.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(ScoringStub.class)
class EntitlementResourceTest {

    private static final String DAY = "2023-09-15";

    @Inject
    CircuitBreakerMaintenance circuit;

    @Inject
    Clock clock;

    WireMockServer scoring;

    private final String partner = UUID.randomUUID().toString();

    @BeforeEach
    void theCircuitIsClosed() {
        circuit.resetAll();
    }

    @Test
    void aQualifiedPartnerSeesWhatEnrollingWouldGive() {
        scores(card(true));
        entitlements()
                .statusCode(200)
                .body("partnerId", is(partner))
                .body("asOf", is(DAY))
                .body("items.benefit", hasItems("microsoft-365-e5", "advisory-hours", "customer-facing-badge"))
                .body("items.basis", everyItem(is("qualified")))
                .body("items.used", everyItem(is(0)))
                .body("items.from", everyItem(nullValue()))
                .body("items.to", everyItem(nullValue()))
                .body("items.next", everyItem(notNullValue()))
                .body("items.find { it.benefit == 'microsoft-365-e5' }.quantity", is(200))
                .body("items.find { it.benefit == 'microsoft-365-e5' }.unit", is("users"))
                .body(
                        "items.find { it.benefit == 'microsoft-365-e5' }.next",
                        is("Enrolling in modern-work gives 200 users, from the day of enrolment to the membership's"
                                + " anniversary."))
                .body("items.find { it.benefit == 'viva' }.sources[0].solutionArea", is("modern-work"))
                .body("items.find { it.benefit == 'viva' }.sources[0].by", is("designation"))
                .body("items.find { it.benefit == 'viva' }.sources[0].edition", is("2022-10-03"))
                .body("items.find { it.benefit == 'azure-dev-test-credits' }.quantity", nullValue())
                .body("items.find { it.benefit == 'azure-dev-test-credits' }.unpublished", is(true));
    }

    @Test
    void theAnswerSaysWhatItRestsOn() {
        scores(card(true));
        entitlements()
                .body("edition", is("2022-10-03"))
                .body("programEdition", is("2023-09-06"))
                .body("catalogueEdition", is("2022-10-03"))
                .body("computedAt", notNullValue())
                .body("gaps", hasSize(1))
                .body("gaps[0].code", is("MONTH_NOT_LOADED"))
                .body("gaps[0].month", is("2023-08"))
                .body("gapCount", is(1))
                .body("stale", empty());
    }

    @Test
    void aPartnerThatIsNotQualifiedHasNothing() {
        scores(card(false));
        entitlements().statusCode(200).body("items", empty()).body("edition", is("2022-10-03"));
    }

    @Test
    void withoutADayItIsToday() {
        scores(card(true));
        String today = LocalDate.now(clock).toString();
        given().get("/api/v1/entitlements/" + partner).then().statusCode(200).body("asOf", is(today));
        scoring.verify(getRequestedFor(urlPathEqualTo(scorePath())).withQueryParam("asOf", equalTo(today)));
    }

    @Test
    void scoringIsAskedForTheDayAndToldTheRequestId() {
        scores(card(true));
        given().header("X-Request-Id", "story-1").get(path());
        scoring.verify(getRequestedFor(urlPathEqualTo(scorePath()))
                .withQueryParam("asOf", equalTo(DAY))
                .withHeader("X-Request-Id", equalTo("story-1")));
    }

    @Test
    void theSameEntitlementsAreNotSentTwice() {
        scores(card(true));
        String tag = given().get(path()).header("ETag");
        given().header("If-None-Match", tag).get(path()).then().statusCode(304);
    }

    @Test
    void theLastAnswerStandsInForScoringAndIsMarkedStale() {
        scores(card(true));
        entitlements().body("stale", empty());
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        entitlements()
                .statusCode(200)
                .body("items.benefit", hasItems("viva"))
                .body("edition", is("2022-10-03"))
                .body("gaps[0].month", is("2023-08"))
                .body("stale.service", hasItems("scoring-service"))
                .body("stale.asOfInstant", everyItem(notNullValue()));
    }

    @Test
    void whatScoringItselfCallsStaleIsPassedOn() {
        scores(
                card(true)
                        .replace(
                                "\"stale\": []",
                                "\"stale\": [{\"service\": \"telemetry-service\", \"asOfInstant\": \"2023-09-14T00:00:00Z\"}]"));
        entitlements().body("stale.service", hasItems("telemetry-service"));
        answers(aResponse().withStatus(503));
        entitlements().body("stale.service", hasItems("telemetry-service", "scoring-service"));
    }

    @Test
    void aLaterAnswerReplacesTheKeptOne() {
        scores(card(true));
        entitlements().body("items", not(empty()));
        scores(card(false));
        entitlements().body("items", empty());
        answers(aResponse().withStatus(503));
        entitlements().statusCode(200).body("items", empty());
    }

    @Test
    void anotherDayIsNotGuessedFromTheKeptOne() {
        scores(card(true));
        entitlements().statusCode(200);
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        given().get("/api/v1/entitlements/" + partner + "?asOf=2023-09-16")
                .then()
                .statusCode(503);
    }

    @Test
    void withoutAKeptAnswerTheCallerIsToldToComeBack() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        entitlements()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("code", is("SCORING_UNAVAILABLE"));
        scoring.verify(moreThanOrExactly(3), getRequestedFor(urlPathEqualTo(scorePath())));
    }

    @Test
    void aSlowScoringServiceIsWaitedForOnceAndNotForLong() {
        answers(aResponse().withFixedDelay(10_000));
        long started = System.nanoTime();
        entitlements().statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
        assertTrue(System.nanoTime() - started < 8_000_000_000L);
        scoring.verify(1, getRequestedFor(urlPathEqualTo(scorePath())));
    }

    @Test
    void anAnswerThatIsNoScorecardIsNotBelieved() {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody("{\"qualified\": \"perhaps\"}"));
        entitlements().statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
        answers(aResponse().withHeader("Content-Type", "application/json").withBody("{}"));
        entitlements().statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
        answers(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "text/html")
                .withBody("<h1>no route</h1>"));
        entitlements().statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
    }

    @Test
    void anOutageIsNotMadeWorseByAskingForever() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        for (int i = 0; i < 30; i++) {
            entitlements().statusCode(503);
        }
        assertTrue(scoring.countRequestsMatching(
                                getRequestedFor(urlPathEqualTo(scorePath())).build())
                        .getCount()
                < 60);
    }

    @Test
    void aPartnerThatScoringDoesNotKnowIsUnknownHereToo() {
        refuses("{\"code\": \"PARTNER_UNKNOWN\", \"detail\": \"No such partner.\", \"status\": 404}");
        entitlements()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("PARTNER_UNKNOWN"))
                .body("instance", is("/api/v1/entitlements/" + partner));
        scoring.verify(1, getRequestedFor(urlPathEqualTo(scorePath())));
    }

    @Test
    void aLocationIsRefusedNamingItsPartner() {
        refuses("{\"type\": \"urn:partnerscore:problem:partner-is-location\", \"code\": \"PARTNER_IS_LOCATION\","
                + " \"detail\": \"A location of 4711.\", \"status\": 404, \"partnerId\": \"4711\"}");
        entitlements()
                .statusCode(404)
                .body("code", is("PARTNER_IS_LOCATION"))
                .body("detail", is("A location of 4711."))
                .body("partnerId", is("4711"));
    }

    @Test
    void nonsenseIsRefusedBeforeScoringIsAsked() {
        given().get("/api/v1/entitlements/" + partner + "?asOf=2022-10-02")
                .then()
                .statusCode(400)
                .body("code", is("AS_OF_OUT_OF_RANGE"));
        given().get("/api/v1/entitlements/" + partner + "?day=2023-09-15")
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_PARAMETER"));
        given().get("/api/v1/entitlements/a b")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("path/partnerId"));
        assertEquals(
                0,
                scoring.countRequestsMatching(
                                getRequestedFor(urlPathEqualTo(scorePath())).build())
                        .getCount());
    }

    private ValidatableResponse entitlements() {
        return given().get(path()).then();
    }

    private String path() {
        return "/api/v1/entitlements/" + partner + "?asOf=" + DAY;
    }

    private String scorePath() {
        return "/api/v1/scores/" + partner + "/modern-work";
    }

    private void scores(String card) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(card));
    }

    private void refuses(String problem) {
        answers(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(problem));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        scoring.stubFor(get(urlPathEqualTo(scorePath())).willReturn(answer));
    }

    private String card(boolean qualified) {
        return """
                {"partnerId": "%s", "solutionArea": "modern-work", "asOf": "2023-09-15", "measurementMonth": "2023-08",
                 "edition": "2022-10-03", "programEdition": "2023-09-06", "track": "enterprise", "total": 77.5,
                 "displayTotal": 78, "qualified": %s, "tracks": [],
                 "gaps": [{"code": "MONTH_NOT_LOADED", "tenantId": null, "product": null, "month": "2023-08"}],
                 "gapCount": 1, "stale": [], "computedAt": "2023-09-15T08:00:00Z"}""".formatted(partner, qualified);
    }
}
