package org.partnerscore.benefits.membership;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.benefits.catalogue.Area.DATA_AI;
import static org.partnerscore.benefits.catalogue.Area.INFRASTRUCTURE;
import static org.partnerscore.benefits.catalogue.Area.MODERN_WORK;
import static org.partnerscore.benefits.catalogue.Area.SECURITY;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class MembershipResourceTest {

    @Inject
    CircuitBreakerMaintenance circuit;

    @Inject
    SettableClock clock;

    @Inject
    Standings standings;

    @Inject
    DailyAssessment daily;

    WireMockServer server;

    private final String partner = UUID.randomUUID().toString();
    private ScoringScript scoring;

    @BeforeEach
    void aDayIn2023() {
        circuit.resetAll();
        // The daily assessment comes to the partners of other tests too.
        server.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/designations/.*"))
                .atPriority(10)
                .willReturn(WireMock.aResponse().withStatus(404).withBody("{\"code\": \"PARTNER_UNKNOWN\"}")));
        scoring = new ScoringScript(server, partner);
        goTo("2023-02-01");
        scoring.has(MODERN_WORK, 78).has(DATA_AI, 60).on(LocalDate.parse("2023-02-01"));
    }

    @AfterEach
    void theTimeIsTheTimeAgain() {
        clock.reset();
    }

    @Test
    void everyAreaSaysWhereItStandsAndWhatIsMissing() {
        read().statusCode(200)
                .body("anniversary", nullValue())
                .body("fee.amount", is(4730))
                .body("fee.source", notNullValue())
                .body("areas", hasSize(6))
                .body("areas[0].solutionArea", is("modern-work"))
                .body("areas[0].status", is("qualified"))
                .body("areas[0].points", is(78))
                .body("areas[0].badgeValid", is(false))
                .body("areas[1].status", is("in-progress"))
                .body("areas[1].next.pointsMissing", is(10))
                .body("areas[1].missing[0].metric", is("deployments"))
                .body("areas[1].window.to", is("2023-02-01"))
                .body("stale", empty());
    }

    @Test
    void theFeeIsThatOfTheDay() {
        goTo("2026-04-08");
        scoring.on(LocalDate.parse("2026-04-08"));
        read().body("fee.amount", is(4730));
        given().get(path("?asOf=2026-04-09")).then().body("fee.amount", is(4875));
    }

    @Test
    void enrollingTwiceOnADayIsOneEnrolment() {
        Response first = enrol("modern-work");
        first.then().statusCode(201).body("earnedOn", is("2023-02-01")).body("endsOn", is("2024-03-03"));
        Response second = enrol("modern-work");
        second.then().statusCode(200);
        assertEquals(first.asString(), second.asString());
        assertEquals(1, transitions("modern-work", "enrolled"));
    }

    @Test
    void enrollingOnAnotherDayIsRefusedUnlessItIsTheDayOfTheTerm() {
        enrol("modern-work");
        goTo("2023-02-02");
        enrol("modern-work")
                .then()
                .statusCode(409)
                .body("code", is("ALREADY_ENROLLED"))
                .body("earnedOn", is("2023-02-01"));
        enrol("modern-work", "{\"on\": \"2023-02-01\"}").then().statusCode(200).body("earnedOn", is("2023-02-01"));
    }

    @Test
    void anEnrolmentBeginsToday() {
        enrol("modern-work", "{\"on\": \"2023-01-31\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("ENROLMENT_IN_PAST"));
        enrol("modern-work", "{\"on\": \"2023-02-02\"}").then().statusCode(422).body("code", is("ENROLMENT_IN_FUTURE"));
        enrol("modern-work", "{\"on\": \"2023-02-01\"}").then().statusCode(201);
    }

    @Test
    void whoDoesNotQualifyIsToldWhatIsMissing() {
        enrol("data-ai")
                .then()
                .statusCode(422)
                .body("code", is("NOT_QUALIFIED"))
                .body("solutionArea", is("data-ai"))
                .body("points", is(60))
                .body("missing[0].points", is(40))
                .body("missing[0].text", is("1 more deployment."));
        assertEquals(0, standings.find(List.of(partner)).size());
    }

    @Test
    void nonsenseIsRefused() {
        enrol("windows").then().statusCode(404).body("code", is("AREA_UNKNOWN"));
        enrol("common").then().statusCode(404).body("code", is("AREA_UNKNOWN"));
        enrol("modern-work", "{\"day\": \"2023-02-01\"}").then().statusCode(400);
        legacy("platinum", "2023-08-31").then().statusCode(400);
        given().contentType(ContentType.JSON).put(path("/legacy")).then().statusCode(400);
        given().get(path("/transitions?after=nonsense")).then().statusCode(400).body("code", is("INVALID_CURSOR"));
        given().get(path("?asOf=2022-10-02")).then().statusCode(400).body("code", is("AS_OF_OUT_OF_RANGE"));
    }

    @Test
    void enrollingWithoutABodyIsForToday() {
        given().contentType(ContentType.JSON)
                .put(path("/enrolments/modern-work"))
                .then()
                .statusCode(201)
                .body("earnedOn", is("2023-02-01"));
    }

    @Test
    void thirtyTwoEnrolmentsAtOnceAreOne() throws Exception {
        List<Callable<Response>> calls = Collections.nCopies(32, () -> enrol("modern-work"));
        ExecutorService callers = Executors.newFixedThreadPool(32);
        List<Integer> codes = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (Future<Response> call : callers.invokeAll(calls)) {
            codes.add(call.get().statusCode());
            bodies.add(call.get().asString());
        }
        callers.shutdown();
        assertEquals(1, Collections.frequency(codes, 201), () -> "answered " + codes);
        assertEquals(31, Collections.frequency(codes, 200), () -> "answered " + codes);
        assertEquals(1, bodies.stream().distinct().count());
        assertEquals(1, transitions("modern-work", "enrolled"));
        assertEquals(1, transitions("membership", "active"));
        assertEquals(1, standings.find(partner).memberships().size());
    }

    @Test
    void enrollingWhileTheDailyAssessmentRunsIsOneEnrolment() throws Exception {
        enrol("modern-work");
        scoring.has(SECURITY, 90).has(INFRASTRUCTURE, 90).on(LocalDate.parse("2023-02-01"));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> daily.assessAll());
            calls.add(() -> enrol("security").statusCode());
        }
        for (Future<Object> call : callers.invokeAll(calls)) {
            call.get();
        }
        callers.shutdown();
        assertEquals(1, transitions("security", "enrolled"));
        assertEquals(1, transitions("infrastructure", "enrolled"));
        assertEquals(
                3, standings.find(partner).memberships().get(0).designations().size());
    }

    @Test
    void theDailyAssessmentLetsAreasJoinAndRecordsLapses() {
        enrol("modern-work");
        scoring.has(SECURITY, 90).on(LocalDate.parse("2023-02-01"));
        daily.assessAll();
        assertEquals(1, transitions("security", "enrolled"));
        goTo("2024-05-01");
        scoring.has(MODERN_WORK, 10).has(SECURITY, 10).on(LocalDate.parse("2024-05-01"));
        daily.assessAll();
        daily.assessAll();
        given().get(path("/transitions?subject=membership"))
                .then()
                .body("items.to", is(List.of("active", "renewal-due", "lapsed")))
                .body("items.on", is(List.of("2023-02-01", "2024-02-02", "2024-03-03")));
    }

    @Test
    void theDailyAssessmentEnrolsLegacyMembersThatComeToQualify() {
        scoring.has(MODERN_WORK, 60).on(LocalDate.parse("2023-02-01"));
        legacy("silver", "2023-08-31").then().statusCode(201);
        assertEquals(0, transitions("membership", "active"));
        scoring.has(MODERN_WORK, 75).on(LocalDate.parse("2023-02-01"));
        daily.assessAll();
        assertEquals(1, transitions("membership", "active"));
        given().get(path("?asOf=2023-08-31")).then().body("areas[0].benefitsFrom", is("2023-08-31"));
    }

    @Test
    void readingAgainWritesNothing() {
        enrol("modern-work");
        read().statusCode(200);
        long steps = standings.history(partner).size();
        Standing stored = standings.find(partner);
        clock.set(clock.instant().plusSeconds(60));
        read().statusCode(200);
        assertEquals(stored, standings.find(partner));
        assertEquals(steps, standings.history(partner).size());
    }

    @Test
    void oneFailureDoesNotKeepTheOthersFromBeingAssessed() {
        String other = UUID.randomUUID().toString();
        enrol("modern-work");
        new ScoringScript(server, other).has(MODERN_WORK, 80).on(LocalDate.parse("2023-02-01"));
        given().contentType(ContentType.JSON).put("/api/v1/memberships/" + other + "/enrolments/modern-work");
        scoring.refuses("PARTNER_UNKNOWN");
        new ScoringScript(server, other).has(MODERN_WORK, 80).has(SECURITY, 80).on(LocalDate.parse("2023-02-01"));
        assertTrue(daily.assessAll() >= 1);
        given().get("/api/v1/memberships/" + other + "/transitions?subject=security")
                .then()
                .body("items.to", hasItem("enrolled"));
    }

    @Test
    void withoutScoringNothingIsGrantedAndWhatIsStoredIsAnswered() {
        enrol("modern-work");
        scoring.isAway();
        read().statusCode(200)
                .body("areas[0].status", is("enrolled"))
                .body("areas[1].points", is(60))
                .body("stale[0].service", is("scoring-service"))
                .body("stale[0].asOfInstant", is("2023-02-01T12:00:00Z"));
        enrol("data-ai")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", is("SCORING_UNAVAILABLE"));
        legacy("gold", "2023-08-31").then().statusCode(503);
    }

    @Test
    void aPartnerOfWhichNothingIsKnownIsNotAnsweredWithoutScoring() {
        scoring.isAway();
        read().statusCode(503).header("Retry-After", notNullValue()).body("code", is("SCORING_UNAVAILABLE"));
    }

    @Test
    void anAnswerWithoutStatusIsNoAnswer() {
        scoring.answers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"items\": [{\"solutionArea\": \"data-ai\"}]}"));
        read().statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
    }

    @Test
    void staleFactsGrantNothing() {
        enrol("modern-work");
        scoring.has(DATA_AI, 95).isStale().on(LocalDate.parse("2023-02-01"));
        read().statusCode(200)
                .body("areas[1].status", is("in-progress"))
                .body("areas[1].points", is(60))
                .body("stale[0].service", is("telemetry-service"));
        enrol("data-ai").then().statusCode(503).body("code", is("SCORING_STALE"));
        scoring.isFresh().on(LocalDate.parse("2023-02-01"));
        read().body("areas[1].status", is("enrolled")).body("stale", empty());
    }

    @Test
    void scoringsRefusalsOfAPartnerArePassedOn() {
        scoring.refuses("PARTNER_UNKNOWN");
        read().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        given().get(path("?asOf=2023-01-01")).then().statusCode(404);
        scoring.refuses("PARTNER_IS_LOCATION");
        enrol("modern-work")
                .then()
                .statusCode(404)
                .body("code", is("PARTNER_IS_LOCATION"))
                .body("partnerId", is("4711"));
    }

    @Test
    void anotherDayIsReadOffTheTermsWithoutAskingScoring() {
        enrol("modern-work");
        goTo("2023-06-01");
        int asked = asked();
        given().get(path("?asOf=2023-03-01"))
                .then()
                .body("areas[0].status", is("enrolled"))
                .body("areas[0].badgeValid", is(true))
                .body("areas[0].points", nullValue());
        given().get(path("?asOf=2023-01-31")).then().body("areas.status", everyItem(is("in-progress")));
        given().get(path("?asOf=2024-02-10"))
                .then()
                .body("areas[0].status", is("renewal-due"))
                .body("areas[0].badgeValid", is(false));
        assertEquals(asked, asked());
    }

    @Test
    void aChangeIsOnlyMadeOfTheMembershipThatWasSeen() {
        String tag = given().get(path("")).header("ETag");
        given().header("If-None-Match", tag).get(path("")).then().statusCode(304);
        given().header("If-Match", "\"other\"")
                .contentType(ContentType.JSON)
                .put(path("/enrolments/modern-work"))
                .then()
                .statusCode(412);
        given().header("If-Match", tag)
                .contentType(ContentType.JSON)
                .put(path("/enrolments/modern-work"))
                .then()
                .statusCode(201);
        given().header("If-Match", tag).post(path("/refunds")).then().statusCode(412);
    }

    @Test
    void anUnusedEnrolmentIsRefundedWithinThirtyDays() {
        enrol("modern-work");
        goTo("2023-03-03");
        given().post(path("/refunds"))
                .then()
                .statusCode(201)
                .body("undone", is("enrolment"))
                .body("endsOn", is("2023-03-03"));
        read().body("areas[0].status", is("qualified")).body("anniversary", nullValue());
        given().get(path("?asOf=2023-03-02")).then().body("areas[0].status", is("enrolled"));
        given().post(path("/refunds")).then().statusCode(422).body("code", is("NOTHING_TO_REFUND"));
        enrol("modern-work").then().statusCode(201).body("anniversary", is("2024-03-03"));
        goTo("2023-04-03");
        given().post(path("/refunds")).then().statusCode(422).body("code", is("REFUND_TOO_LATE"));
    }

    @Test
    void whatWasUsedIsNotRefunded() {
        enrol("modern-work");
        given().contentType(ContentType.JSON)
                .body("{\"quantity\": 1, \"holder\": \"ada\"}")
                .post("/api/v1/entitlements/" + partner + "/visual-studio-enterprise/assignments")
                .then()
                .statusCode(200);
        given().post(path("/refunds")).then().statusCode(422).body("code", is("BENEFITS_USED"));
        read().body("areas[0].status", is("enrolled"));
    }

    @Test
    void aLegacyMemberIsEnrolledByItselfWithBenefitsFromItsAnniversary() {
        legacy("gold", "2026-01-22").then().statusCode(422).body("code", is("LEGACY_ENDED"));
        legacy("gold", "2023-08-31").then().statusCode(201).body("level", is("gold"));
        legacy("gold", "2023-08-31").then().statusCode(200);
        read().body("anniversary", is("2023-08-31"))
                .body("legacy.level", is("gold"))
                .body("areas[0].status", is("enrolled"))
                .body("areas[0].badgeValid", is(true))
                .body("areas[0].earnedOn", is("2023-02-01"))
                .body("areas[0].benefitsFrom", is("2023-08-31"))
                .body("areas[0].endsOn", is("2023-10-01"));
        legacy("silver", "2023-09-30").then().statusCode(409).body("code", is("LEGACY_IN_USE"));
        given().post(path("/refunds")).then().statusCode(422).body("code", is("NOTHING_TO_REFUND"));
    }

    @Test
    void aRepeatedRenewalIsTheSameRenewal() {
        given().post(path("/renewals")).then().statusCode(422).body("code", is("NOT_ENROLLED"));
        enrol("modern-work");
        goTo("2024-02-02");
        scoring.on(LocalDate.parse("2024-02-02"));
        String first =
                given().post(path("/renewals")).then().statusCode(201).extract().asString();
        assertEquals(
                first,
                given().post(path("/renewals")).then().statusCode(200).extract().asString());
        goTo("2024-02-03");
        given().post(path("/renewals")).then().statusCode(409).body("code", is("ALREADY_RENEWED"));
        given().post(path("/refunds")).then().statusCode(201).body("undone", is("renewal"));
        read().body("areas[0].status", is("renewal-due"));
        scoring.has(MODERN_WORK, 20).on(LocalDate.parse("2024-02-03"));
        given().post(path("/renewals")).then().statusCode(422).body("code", is("NOT_QUALIFIED"));
    }

    @Test
    void theHistoryIsPagedAndSaysWhatItRestedOn() {
        enrol("modern-work");
        String next = given().get(path("/transitions?limit=1")).jsonPath().getString("next");
        assertTrue(next != null);
        given().get(path("/transitions?limit=1&after=" + next)).then().body("items", hasSize(1));
        given().get(path("/transitions?subject=modern-work"))
                .then()
                .body("items.to", hasItems("qualified", "enrolled"))
                .body("items[-1].from", is("qualified"))
                .body("items[-1].score", is(78))
                .body("items[-1].scoredOn", is("2023-02-01"));
    }

    private void goTo(String day) {
        clock.set(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private ValidatableResponse read() {
        return given().get(path("")).then();
    }

    private Response enrol(String area) {
        return enrol(area, "{}");
    }

    private Response enrol(String area, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path("/enrolments/" + area));
    }

    private Response legacy(String level, String anniversary) {
        return given().contentType(ContentType.JSON)
                .body("{\"level\": \"%s\", \"anniversary\": \"%s\"}".formatted(level, anniversary))
                .put(path("/legacy"));
    }

    private long transitions(String subject, String to) {
        return standings.history(partner).stream()
                .filter(step -> step.subject().equals(subject) && step.to().equals(to))
                .count();
    }

    private int asked() {
        return server.countRequestsMatching(
                        getRequestedFor(urlPathEqualTo(scoring.path())).build())
                .getCount();
    }

    private String path(String rest) {
        return "/api/v1/memberships/" + partner + rest;
    }
}
