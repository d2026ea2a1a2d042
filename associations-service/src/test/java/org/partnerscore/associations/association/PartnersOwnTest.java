package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.associate;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.associations.Feeds;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** What a caller that is bound to a partner reaches: the partner, its locations, and the customers that they work or worked for. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class PartnersOwnTest {

    private final String partner = fresh("p");
    private final String location = partner + "-a";
    private final String competitor = fresh("c");
    private final UUID theirs = UUID.randomUUID();
    private final UUID ours = UUID.randomUUID();
    private final UUID former = UUID.randomUUID();
    private final UUID withdrawn = UUID.randomUUID();
    private final String token = "Bearer " + TestIssuer.tokenOf(partner, "partner-viewer");

    @BeforeEach
    void twoPartners() {
        send("partners", Feeds.PARTNERS, location + ",Here,NL," + partner, competitor + "-a,There,NL," + competitor);
        associate(location, ours, "PAL", "", "2022-01-01", "");
        associate(partner, former, "DPOR", "", "2021-01-01", "2022-08-31");
        associate(partner, withdrawn, "DPOR", "", "2021-01-01", "2021-01-01");
        associate(competitor, theirs, "PAL", "", "2022-01-01", "");
    }

    @Test
    void itAndItsLocationsAreRead() {
        ask("/partners/" + partner).statusCode(200).body("locations", contains(location));
        ask("/partners/" + location).statusCode(200);
        ask("/partners?parentPartnerId=" + partner).statusCode(200).body("items.partnerId", contains(location));
        ask("/associations?partnerId=" + location).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aCompetitorIsRefusedAsIfThereWereNone() {
        for (String path : new String[] {"/partners/", "/partners?parentPartnerId=", "/customers?partnerId="}) {
            String there = ask(path + competitor).statusCode(404).extract().asString();
            String nowhere = ask(path + "p-none").statusCode(404).extract().asString();
            assertEquals(told(nowhere, "p-none"), told(there, competitor));
        }
        ask("/partners/" + competitor + "-a").statusCode(404);
        String there = ask("/customers/" + theirs).statusCode(404).extract().asString();
        String none = UUID.randomUUID().toString();
        assertEquals(
                told(ask("/customers/" + none).statusCode(404).extract().asString(), none),
                told(there, theirs.toString()));
    }

    @Test
    void aLocationDoesNotReachItsSiblingOrItsPartner() {
        send("partners", Feeds.PARTNERS, partner + "-b,Elsewhere,NL," + partner);
        String bound = "Bearer " + TestIssuer.tokenOf(location, "partner-viewer");
        for (String other : new String[] {partner, partner + "-b"}) {
            given().header("Authorization", bound)
                    .get("/api/v1/partners/" + other)
                    .then()
                    .statusCode(404)
                    .body("code", is("PARTNER_UNKNOWN"));
        }
    }

    @Test
    void customersAreItsOwnUnlessTheAssociationWasWithdrawn() {
        ask("/customers/" + ours).statusCode(200);
        ask("/customers/" + former).statusCode(200);
        ask("/customers/" + withdrawn).statusCode(404).body("code", is("CUSTOMER_UNKNOWN"));
        ask("/customers?partnerId=" + partner).statusCode(200).body("items.tenantId", contains(former.toString()));
        ask("/customers?partnerId=" + location).body("items.tenantId", contains(ours.toString()));
    }

    @Test
    void customersOfAPartnerComeInPages() {
        UUID second = UUID.randomUUID();
        associate(partner, second, "PAL", "", "2022-01-01", "");
        String next = ask("/customers?limit=1&partnerId=" + partner)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        ask("/customers?limit=1&partnerId=" + partner + "&after=" + next)
                .body("items", hasSize(1))
                .body("next", is((Object) null));
    }

    @Test
    void tenantsAreServedByAssociationsInForceOnTheDayOrLater() {
        served("2022-08-30", ours, former, withdrawn, theirs)
                .body(
                        "tenantIds.sort()",
                        is(Arrays.asList(ours, former).stream()
                                .map(UUID::toString)
                                .sorted()
                                .toList()));
        served("2022-08-31", former).body("tenantIds", empty());
    }

    @Test
    void whoseTheyAreIsAskedOfOneselfOnly() {
        question(competitor, "2022-01-01", theirs).statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void aBodyThatNamesNullIsWrongInItself() {
        given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body("{\"partnerIds\":[null],\"inForceOn\":[\"2023-01-01\"]}")
                .post("/api/v1/associations/queries")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_REQUEST"));
    }

    private ValidatableResponse served(String since, UUID... tenants) {
        return question(partner, since, tenants).statusCode(200);
    }

    private ValidatableResponse question(String of, String since, UUID... tenants) {
        String ids = Arrays.stream(tenants).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body("{\"partnerId\":\"%s\",\"tenantIds\":[%s],\"since\":\"%s\"}".formatted(of, ids, since))
                .post("/api/v1/associations/queries/tenants")
                .then();
    }

    private ValidatableResponse ask(String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .get("/api/v1" + path)
                .then();
    }

    private static String told(String problem, String id) {
        return problem.replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "").replace(id, "");
    }
}
