package org.partnerscore.benefits.entitlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class EntitlementCheckTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);

    @Inject
    Standings standings;

    private final String partner = UUID.randomUUID().toString();

    @Test
    void oneCheckSaysYesOrNoAndWhy() {
        store(Partners.partner(partner)
                .holding(Area.MODERN_WORK, DAY.minusMonths(1), DAY.minusMonths(1), DAY.plusYears(1))
                .holding(Area.SECURITY, DAY, DAY.plusMonths(2), DAY.plusYears(1)));
        check("microsoft-365-e5")
                .statusCode(200)
                .body("check.partnerId", is(partner))
                .body("check.benefit", is("microsoft-365-e5"))
                .body("check.allowed", is(true))
                .body("check.quantity", is(200))
                .body("check.reason", is("GRANTED"))
                .body("entitlement.basis", is("enrolled"));
        check("technical-presales").body("check.allowed", is(true)).body("check.quantity", nullValue());
        check("client-access-licenses").body("check.reason", is("QUANTITY_UNPUBLISHED"));
        check("azure-credits").body("check.allowed", is(false)).body("check.reason", is("NOT_YET"));
        check("marketplace-ranking").body("check.reason", is("NOT_ENTITLED")).body("entitlement", nullValue());
        check("free-lunch").statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
        check("copilot-credits").statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
    }

    @Test
    void aHundredTimesAHundredChecksTakeAtMostTwoRoundTrips() {
        List<String> benefits = given().get("/api/v1/benefits?asOf=2023-09-15&limit=500")
                .jsonPath()
                .getList("items.benefit");
        List<String> partners = IntStream.range(0, 100)
                .mapToObj(i -> {
                    String id = partner + "-" + i;
                    if (i % 2 == 0) {
                        standings.change(
                                id,
                                (connection, before) -> new Change(
                                        Partners.partner(id)
                                                .holding(Area.MODERN_WORK)
                                                .standing(),
                                        List.of()));
                    }
                    return id;
                })
                .toList();
        List<Map<String, String>> questions = partners.stream()
                .flatMap(id -> IntStream.range(0, 100)
                        .mapToObj(i -> Map.of(
                                "partnerId", id, "benefit", i < benefits.size() ? benefits.get(i) : "unknown-" + i)))
                .toList();
        assertEquals(10_000, questions.size());
        JsonPath answers;
        int roundTrips;
        try (RoundTrips counted = new RoundTrips()) {
            answers = given().contentType(ContentType.JSON)
                    .body(questions)
                    .post("/api/v1/entitlements/checks?asOf=2023-09-15")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            roundTrips = counted.count();
        }
        assertTrue(roundTrips >= 1 && roundTrips <= 2, "round trips: " + roundTrips);
        List<Map<String, Object>> found = answers.getList("");
        assertEquals(10_000, found.size());
        int e5 = benefits.indexOf("microsoft-365-e5");
        for (int at = 0; at < found.size(); at++) {
            assertEquals(questions.get(at).get("partnerId"), found.get(at).get("partnerId"));
            assertEquals(questions.get(at).get("benefit"), found.get(at).get("benefit"));
        }
        assertEquals(true, found.get(e5).get("allowed"));
        assertEquals(200, found.get(e5).get("remaining"));
        assertEquals("NOT_ENTITLED", found.get(100 + e5).get("reason"));
        assertEquals("BENEFIT_UNKNOWN", found.get(99).get("reason"));
    }

    @Test
    void checksAreReadStrictly() {
        checks("[]").statusCode(400);
        checks("[{\"partnerId\": \"a b\", \"benefit\": \"viva\"}]")
                .statusCode(400)
                .body("violations.pointer", hasItem("/0/partnerId"));
        checks("[{\"partnerId\": \"a\"}]").statusCode(400);
        checks("[{\"partnerId\": \"a\", \"benefit\": \"viva\", \"quantity\": 1}]")
                .statusCode(400);
        checks("[null]").statusCode(400);
        checks("{").statusCode(400);
        String one = "{\"partnerId\": \"a\", \"benefit\": \"viva\"},";
        checks("[" + one.repeat(10_000) + one.substring(0, one.length() - 1) + "]")
                .statusCode(400);
    }

    private void store(Partners holding) {
        standings.change(partner, (connection, before) -> new Change(holding.standing(), List.of()));
    }

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/entitlements/" + partner + query).then();
    }

    private ValidatableResponse check(String benefit) {
        return get("/" + benefit + "?asOf=2023-09-15");
    }

    private static ValidatableResponse checks(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/entitlements/checks")
                .then();
    }
}
