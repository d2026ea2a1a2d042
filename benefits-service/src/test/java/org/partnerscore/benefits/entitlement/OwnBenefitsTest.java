package org.partnerscore.benefits.entitlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** A partner's token reaches what that partner holds, and nothing that is stored or kept of anybody else. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class OwnBenefitsTest {

    @Inject
    Standings standings;

    @Inject
    SettableClock clock;

    private final String own = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void twoMembers() {
        clock.set(Instant.parse("2023-09-15T09:30:00Z"));
        for (String partner : List.of(own, other)) {
            standings.change(
                    partner,
                    (connection, before) -> new Change(
                            Partners.partner(partner).holding(Area.MODERN_WORK).standing(), List.of()));
        }
    }

    @AfterEach
    void itIsTodayAgain() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entitlements/{p}",
                "/entitlements/{p}/advisory-hours",
                "/entitlements/{p}/use",
                "/entitlements/{p}/preview?gained=security",
                "/entitlements/{p}/advisory-hours/ledger",
                "/memberships/{p}/transitions",
                "/specializations/partners/{p}",
                "/badges/{p}/modern-work"
            })
    void aPartnerSeesItsOwnAndNobodyElses(String path) {
        String tag = given().get("/api/v1" + path, other)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        partner().get("/api/v1" + path, own).then().statusCode(200);
        String foreign = refused(partner().header("If-None-Match", String.valueOf(tag)), path, other);
        assertEquals(foreign, refused(partner(), path, UUID.randomUUID().toString()));
    }

    private String refused(RequestSpecification caller, String path, String of) {
        Response answer = caller.get("/api/v1" + path, of);
        answer.then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        return answer.asString().replace(of, "ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void anExportIsOfItsOwnLedger(String type) {
        String path = "/api/v1/entitlements/{p}/advisory-hours/ledger";
        partner().accept(type).get(path, own).then().statusCode(200);
        partner().accept(type).get(path, other).then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void manyQuestionsAreAllAboutItself() {
        check(question(own)).then().statusCode(200).body("[0].allowed", is(true));
        check(question(own), question(other)).then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        check(question(own), question("nobody")).then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        for (String nonsense : List.of("null", "[null]", "[{}]", "[{\"partnerId\": null, \"benefit\": \"x\"}]")) {
            partner()
                    .contentType(ContentType.JSON)
                    .body(nonsense)
                    .post("/api/v1/entitlements/checks")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whoLooksAtAPartnerUsesNothingAndWhoUsesDecidesNothing() {
        String assignment = "/api/v1/entitlements/" + own + "/advisory-hours/assignments";
        String body = "{\"quantity\": 1, \"holder\": \"h\"}";
        partner()
                .contentType(ContentType.JSON)
                .body(body)
                .post(assignment)
                .then()
                .statusCode(403);
        administrator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(assignment)
                .then()
                .statusCode(200);
        administrator()
                .contentType(ContentType.JSON)
                .body(
                        "{\"quantity\": 100, \"reason\": \"More.\", \"from\": \"2023-09-15\", \"endsOn\": \"2023-10-01\"}")
                .put("/api/v1/entitlements/" + own + "/advisory-hours/override")
                .then()
                .statusCode(403)
                .body("code", is("NOT_ALLOWED"));
    }

    private Response check(String... questions) {
        return partner()
                .contentType(ContentType.JSON)
                .body("[" + String.join(",", questions) + "]")
                .post("/api/v1/entitlements/checks");
    }

    private static String question(String partner) {
        return "{\"partnerId\": \"%s\", \"benefit\": \"advisory-hours\"}".formatted(partner);
    }

    private RequestSpecification partner() {
        return bearing("partner-viewer");
    }

    private RequestSpecification administrator() {
        return bearing("partner-administrator");
    }

    private RequestSpecification bearing(String role) {
        return given().header("Authorization", "Bearer " + TestIssuer.tokenOf(own, role))
                .header("X-Request-Id", own);
    }
}
