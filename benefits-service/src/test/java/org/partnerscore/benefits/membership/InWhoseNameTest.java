package org.partnerscore.benefits.membership;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** scoring-service is asked in the caller's name, and in this service's own where nobody asks. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class InWhoseNameTest {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);
    private static final int ENOUGH_TO_LEAVE_SOMEBODY_ALONE = 25;

    @Inject
    CircuitBreakerMaintenance circuit;

    @Inject
    SettableClock clock;

    @Inject
    DailyAssessment daily;

    WireMockServer server;

    private final String partner = UUID.randomUUID().toString();
    private final String token = TestIssuer.tokenOf(partner, "partner-administrator");
    private ScoringScript scoring;

    @BeforeEach
    void aPartnerThatQualifies() {
        circuit.resetAll();
        clock.set(DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        // The daily assessment comes to the partners of other tests too.
        server.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/designations/.*"))
                .atPriority(10)
                .willReturn(aResponse().withStatus(404).withBody("{\"code\": \"PARTNER_UNKNOWN\"}")));
        scoring = new ScoringScript(server, partner);
        scoring.has(Area.MODERN_WORK, 78).on(DAY);
    }

    @AfterEach
    void theTimeIsTheTimeAgain() {
        clock.reset();
    }

    @Test
    void whatAPartnerAsksIsAskedWithItsToken() {
        read(partner).statusCode(200);
        enrol();
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/entitlements/" + partner)
                .then()
                .statusCode(200);
        assertTrue(shown().size() >= 2);
        assertEquals(List.of("Bearer " + token), shown().stream().distinct().toList());
    }

    @Test
    void theDailyAssessmentAsksInTheServicesOwnName() {
        enrol();
        server.resetRequests();
        daily.assessAll();
        List<String> shown = shown().stream().distinct().toList();
        assertEquals(1, shown.size());
        String claims = new String(Base64.getUrlDecoder().decode(shown.get(0).split("\\.")[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"sub\":\"benefits-service\""), claims);
    }

    @Test
    void aTokenOfTheServiceThatIsNotTakenAnyMoreIsReplaced() {
        enrol();
        daily.assessAll();
        String old = shown().get(shown().size() - 1);
        scoring.has(Area.SECURITY, 90).on(DAY);
        server.stubFor(WireMock.get(urlPathEqualTo(scoring.path()))
                .withHeader("Authorization", WireMock.equalTo(old))
                .willReturn(aResponse().withStatus(401)));
        daily.assessAll();
        read(partner).body("areas.find { it.solutionArea == 'security' }.status", is("enrolled"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, TOKEN_EXPIRED, TOKEN_EXPIRED",
        "401, '', TOKEN_INVALID",
        "403, NOT_ALLOWED, NOT_ALLOWED",
        "404, PARTNER_UNKNOWN, PARTNER_UNKNOWN"
    })
    void whatScoringRefusesTheCallerIsToldTheCallerAndNobodyElse(int status, String told, String code) {
        enrol();
        scoring.answers(refusal(status, told));
        for (int attempt = 0; attempt < ENOUGH_TO_LEAVE_SOMEBODY_ALONE; attempt++) {
            read(partner).statusCode(status).body("code", is(code));
        }
        scoring.on(DAY);
        read(partner).statusCode(200).body("stale", empty());
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void thatTheServiceItselfIsRefusedDoesNotKeepCallersOut(int status) {
        enrol();
        scoring.answers(refusal(status, "NOT_ALLOWED"));
        for (int day = 0; day < ENOUGH_TO_LEAVE_SOMEBODY_ALONE / 3 + 1; day++) {
            assertTrue(daily.assessAll() >= 1);
        }
        scoring.on(DAY);
        read(partner).statusCode(200).body("stale", empty());
    }

    private static ResponseDefinitionBuilder refusal(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(code.isEmpty() ? "" : "{\"code\": \"%s\", \"detail\": \"No.\"}".formatted(code));
    }

    private void enrol() {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/memberships/" + partner + "/enrolments/modern-work")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse read(String of) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/memberships/" + of)
                .then();
    }

    private List<String> shown() {
        return server.findAll(getRequestedFor(urlPathEqualTo(scoring.path()))).stream()
                .map(request -> request.getHeader("Authorization"))
                .toList();
    }
}
