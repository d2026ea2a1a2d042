package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.partnerscore.associations.Feeds.ASSOCIATIONS;
import static org.partnerscore.associations.Feeds.associate;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

/** One partner per tenant and product at a time, however the claims come in. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ClaimsTest {

    private final String a = fresh("a");
    private final String b = fresh("b");
    private final UUID tenant = UUID.randomUUID();

    @Test
    void theLoserOfASingleWriteIsToldWhoWon() {
        claim(a, "exchange-online;teams", "2023-01-10", "2024-01-10").statusCode(201);
        claim(b, "sharepoint;teams", "2023-12-31", null)
                .statusCode(409)
                .body("code", is("CPOR_TAKEN"))
                .body("detail", containsString("teams of tenant " + tenant + " is claimed by partner " + a))
                .body("detail", containsString("from 2023-01-10 until 2024-01-10"))
                .body("conflict.partnerId", is(a))
                .body("conflict.tenantId", is(tenant.toString()))
                .body("conflict.product", is("teams"))
                .body("conflict.associatedOn", is("2023-01-10"))
                .body("conflict.endedOn", is("2024-01-10"));
        given().get("/api/v1/associations?partnerId=" + b).then().body("items", hasSize(0));
    }

    @Test
    void aClaimWithoutEndIsNamedWithoutEnd() {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        claim(b, "teams", "2022-01-01", null)
                .statusCode(409)
                .body("conflict.endedOn", nullValue())
                .body("detail", is("teams of tenant " + tenant + " is claimed by partner " + a + " from 2023-01-10"));
    }

    @Test
    void whatIsNotTheSameTenantProductAndTimeIsFree() {
        claim(a, "teams", "2023-01-10", "2024-01-10").statusCode(201);
        claim(b, "yammer", "2023-01-10", null).statusCode(201);
        claim(b, "teams", "2024-01-10", null).statusCode(201);
        claim(b, "teams", "2022-01-10", "2023-01-10").statusCode(201);
        associate(b, UUID.randomUUID(), "CPOR", "teams", "2023-01-10", "").body("created", is(1));
        associate(b, tenant, "DPOR", "teams", "2023-01-10", "").body("created", is(1));
    }

    @Test
    void onePartnerDoesNotClaimTwiceEither() {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        claim(a, "teams", "2023-06-10", null).statusCode(409).body("conflict.partnerId", is(a));
    }

    @Test
    void endedClaimFreesTheProduct() {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        claim(b, "teams", "2023-06-01", null).statusCode(409);
        claim(a, "teams", "2023-01-10", "2023-06-01").statusCode(200);
        claim(b, "teams", "2023-06-01", null).statusCode(201);
        claim(a, "teams", "2023-01-10", null).statusCode(409).body("conflict.partnerId", is(b));
    }

    @Test
    void withdrawnClaimNeverWas() {
        claim(a, "teams", "2023-01-10", "2023-01-10").statusCode(201);
        claim(b, "teams", "2023-01-01", null).statusCode(201);
        claim(b, "teams", "2023-01-01", "2023-01-01").statusCode(200);
        claim(a, "teams", "2023-01-10", null).statusCode(200);
    }

    @Test
    void correctedProductsAreClaimedAndFreed() {
        claim(a, "teams;yammer", "2023-01-10", null).statusCode(201);
        claim(a, "exchange-online;yammer", "2023-01-10", null).statusCode(200);
        claim(b, "teams", "2023-01-10", null).statusCode(201);
        claim(b, "exchange-online;teams", "2023-01-10", null)
                .statusCode(409)
                .body("conflict.product", is("exchange-online"));
        given().get("/api/v1/associations?partnerId=" + b)
                .then()
                .body("items[0].products", is(List.of("teams")))
                .body("items[0].version", is(1));
    }

    @Test
    void aRefusedCorrectionKeepsWhatWasClaimed() {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        claim(b, "yammer", "2023-01-10", null).statusCode(201);
        claim(b, "teams", "2023-01-10", null).statusCode(409);
        claim(a, "teams;yammer", "2023-01-10", null).statusCode(409).body("conflict.partnerId", is(b));
    }

    @Test
    void theEarlierLineWins() {
        send("associations", ASSOCIATIONS, line(a, "teams", "2023-05-01", ""), line(b, "teams", "2023-01-01", ""))
                .body("created", is(1))
                .body("rejected", is(1))
                .body("errors[0].line", is(3))
                .body("errors[0].code", is("CPOR_TAKEN"))
                .body("errors[0].key", containsString(b))
                .body("errors[0].message", containsString("claimed by partner " + a));
    }

    @Test
    void aRejectedLineDoesNotStandInTheWayOfALaterOne() {
        send(
                        "associations",
                        ASSOCIATIONS,
                        line(a, "teams", "2023-05-01", ""),
                        line(b, "teams;yammer", "2023-01-01", ""),
                        line(fresh("c"), "yammer", "2023-01-01", ""))
                .body("created", is(2))
                .body("errors.line", is(List.of(3)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProductIsHandedOverWhicheverLineIsFirst(boolean endFirst) {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        String end = line(a, "teams", "2023-01-10", "2023-06-01");
        String start = line(b, "teams", "2023-06-01", "");
        send("associations", ASSOCIATIONS, endFirst ? end : start, endFirst ? start : end)
                .body("created", is(1))
                .body("updated", is(1))
                .body("rejected", is(0));
    }

    @Test
    void theSameFileAgainIsNoConflictWithItself() {
        String[] lines = {line(a, "teams", "2023-01-10", "2023-06-01"), line(b, "teams", "2023-06-01", "")};
        send("associations", ASSOCIATIONS, lines).body("created", is(2));
        send("associations", ASSOCIATIONS, lines).body("unchanged", is(2));
    }

    @Test
    void aDryRunClaimsNothing() {
        given().contentType("text/csv; charset=utf-8")
                .body(ASSOCIATIONS + "\n" + line(a, "teams", "2023-01-10", "") + "\n")
                .post("/api/v1/associations/imports?dryRun=true")
                .then()
                .body("created", is(1));
        claim(b, "teams", "2023-01-10", null).statusCode(201);
    }

    @Test
    void anAtomicImportWithALoserClaimsNothing() {
        claim(a, "teams", "2023-01-10", null).statusCode(201);
        given().contentType("text/csv; charset=utf-8")
                .body(String.join(
                        "\n", ASSOCIATIONS, line(b, "yammer", "2023-01-10", ""), line(b, "teams", "2023-02-10", "")))
                .post("/api/v1/associations/imports?atomic=true")
                .then()
                .statusCode(422);
        claim(fresh("c"), "yammer", "2023-01-10", null).statusCode(201);
    }

    private ValidatableResponse claim(String partner, String products, String associatedOn, String endedOn) {
        return Claiming.post(partner, tenant, products, associatedOn, endedOn).then();
    }

    private String line(String partner, String products, String associatedOn, String endedOn) {
        return String.join(",", partner, tenant.toString(), "CPOR", products, associatedOn, endedOn);
    }
}
