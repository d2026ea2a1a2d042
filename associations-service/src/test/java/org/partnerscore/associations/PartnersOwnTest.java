package org.partnerscore.associations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** What a caller sees whose token is bound to a partner: that partner, its locations, their customers. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class PartnersOwnTest {

    private final String own = "own-" + UUID.randomUUID();
    private final String location = own + "-l";
    private final String rival = "rival-" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID ofLocation = UUID.randomUUID();
    private final UUID former = UUID.randomUUID();
    private final UUID withdrawn = UUID.randomUUID();
    private final UUID rivals = UUID.randomUUID();

    @BeforeEach
    void twoPartners() {
        Feeds.send("partners", Feeds.PARTNERS, own + ",,,", location + ",,," + own, rival + ",,,");
        Feeds.associate(own, customer, "DPOR", "", "2022-01-01", "");
        Feeds.associate(own, former, "DPOR", "", "2021-01-01", "2022-09-01");
        Feeds.associate(own, withdrawn, "DPOR", "", "2022-01-01", "2022-01-01");
        Feeds.associate(location, ofLocation, "PAL", "", "2022-01-01", "");
        Feeds.associate(rival, rivals, "DPOR", "", "2022-01-01", "");
    }

    @Test
    void itAndItsLocationsAreShown() {
        get("/partners/" + own).statusCode(200).body("locations", contains(location));
        get("/partners/" + location).statusCode(200).body("parentPartnerId", is(own));
        get("/partners?parentPartnerId=" + own).statusCode(200).body("items.partnerId", contains(location));
        get("/associations?partnerId=" + location).statusCode(200).body("items.tenantId", contains(ofLocation + ""));
    }

    @Test
    void anothersLooksLikeOneThatIsNotThere() {
        assertEquals(refusalOf("/partners/" + rival, rival), refusalOf("/partners/nobody-at-all", "nobody-at-all"));
        assertEquals(
                refusalOf("/customers/" + rivals, rivals + ""),
                refusalOf("/customers/7c1e3f3a-8f0c-4c58-9d3f-1f2e3d4c5b6a", "7c1e3f3a-8f0c-4c58-9d3f-1f2e3d4c5b6a"));
        get("/customers?partnerId=" + rival).statusCode(404);
        get("/associations?partnerId=" + rival).statusCode(404);
        get("/associations/%s/%s/DPOR/2022-01-01".formatted(rival, rivals)).statusCode(404);
        get("/partners?parentPartnerId=" + rival).statusCode(404);
    }

    @Test
    void aSecondPartnerInTheQueryIsLookedAtToo() {
        get("/associations?partnerId=" + own + "&partnerId=" + rival).statusCode(404);
        get("/associations?partnerId=" + rival + "&partnerId=" + own).statusCode(404);
    }

    @Test
    void whoNamesNobodyIsAskedToNameSomebody() {
        get("/associations").statusCode(403).body("code", is("PARTNER_NOT_NAMED"));
        get("/customers").statusCode(403).body("code", is("PARTNER_NOT_NAMED"));
        given().header("Authorization", bearer(own))
                .accept("text/csv")
                .get("/api/v1/associations")
                .then()
                .statusCode(403);
    }

    @Test
    void customersAreThoseItWorksOrWorkedFor() {
        get("/customers?partnerId=" + own)
                .statusCode(200)
                .body("items.tenantId.toSet()", is(Set.of(customer + "", former + "")));
        get("/customers/" + ofLocation).statusCode(200);
        get("/customers/" + former).statusCode(200);
        get("/customers/" + withdrawn).statusCode(404);
    }

    @Test
    void aLocationsTokenDoesNotReachItsParent() {
        given().header("Authorization", bearer(location))
                .get("/api/v1/partners/" + own)
                .then()
                .statusCode(404);
    }

    @Test
    void tenantsServedAreThoseOfTheDayOrLater() {
        served("2022-08-31").body("tenantIds.toSet()", is(Set.of(customer + "", former + "", ofLocation + "")));
        served("2022-09-01").body("tenantIds.toSet()", is(Set.of(customer + "", ofLocation + "")));
    }

    private ValidatableResponse served(String since) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "partnerId", own,
                        "tenantIds", List.of(customer, former, withdrawn, ofLocation, rivals),
                        "since", since))
                .post("/api/v1/associations/queries/tenants")
                .then()
                .statusCode(200);
    }

    /** The problem but for what names the request. */
    private Map<String, Object> refusalOf(String path, String id) {
        Map<String, Object> problem =
                get(path).statusCode(404).extract().jsonPath().getMap("");
        problem.remove("traceId");
        problem.remove("instance");
        problem.computeIfPresent("detail", (name, detail) -> detail.toString().replace(id, "…"));
        return problem;
    }

    private ValidatableResponse get(String path) {
        return given().header("Authorization", bearer(own))
                .get("/api/v1" + path)
                .then();
    }

    private static String bearer(String partner) {
        return "Bearer " + TestIssuer.tokenOf(partner, "partner-viewer");
    }
}
