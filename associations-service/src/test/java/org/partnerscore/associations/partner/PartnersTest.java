package org.partnerscore.associations.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.PARTNERS;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class PartnersTest {

    private final String id = fresh("p");

    @Test
    void aPartnerIsRecordedAndReadBack() {
        put(id, "{\"name\":\"Contoso\",\"country\":\"NL\"}")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/partners/" + id))
                .body("partnerId", is(id))
                .body("version", is(1))
                .body("locations", is(List.of()));
        put(id, "{\"name\":\"Contoso\",\"country\":\"NL\"}").statusCode(200).body("version", is(1));
        put(id, "{\"name\":\"Contoso\"}").statusCode(200).body("version", is(2)).body("country", nullValue());
        read(id).body("name", is("Contoso")).body("parentPartnerId", nullValue());
    }

    @Test
    void aParentKnowsItsLocationsEvenIfNobodyHasToldAboutIt() {
        put(id + ".b", "{\"parentPartnerId\":\"%s\"}".formatted(id)).statusCode(201);
        put(id + ".a", "{\"parentPartnerId\":\"%s\"}".formatted(id)).statusCode(201);
        read(id).body("locations", contains(id + ".a", id + ".b"))
                .body("name", nullValue())
                .body("version", is(1));
        send("partners", PARTNERS, id + ",Contoso,NL,").body("updated", is(1));
        read(id).body("version", is(2)).body("name", is("Contoso"));
    }

    @Test
    void aParentInTheSameFileIsCreatedByItsOwnRow() {
        send("partners", PARTNERS, id + ".a,,," + id, id + ",Contoso,NL,").body("created", is(2));
        read(id).body("version", is(1)).body("name", is("Contoso"));
    }

    @Test
    void aStoredPartnerBecomesALocationOfOneThatComesWithTheSameFile() {
        put(id + ".a", "{}").statusCode(201);
        send("partners", PARTNERS, id + ".a,,," + id, id + ",Contoso,NL,")
                .body("created", is(1))
                .body("updated", is(1));
        read(id).body("locations", contains(id + ".a"));
    }

    @Test
    void anUnknownPartnerIsNotFound() {
        given().get("/api/v1/partners/" + id).then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        given().get("/api/v1/partners/a b").then().statusCode(400).body("violations[0].pointer", is("path/partnerId"));
    }

    @Test
    void aWrongValueIsRefusedAtItsPlace() {
        put(id, "{\"name\":\"%s\"}".formatted("x".repeat(201)))
                .statusCode(400)
                .body("code", is("INVALID_VALUE"))
                .body("violations[0].pointer", is("/name"));
        put(id, "{\"parentPartnerId\":\"%s\"}".formatted(id)).statusCode(400).body("code", is("SELF_PARENT"));
        put(id, "{\"parent\":\"x\"}").statusCode(400).body("code", is("UNKNOWN_MEMBER"));
        put(id, "").statusCode(400);
    }

    @Test
    void thereIsOneLevelOfLocations() {
        put(id + ".a", "{\"parentPartnerId\":\"%s\"}".formatted(id)).statusCode(201);
        put(id + ".a.a", "{\"parentPartnerId\":\"%s.a\"}".formatted(id))
                .statusCode(409)
                .body("code", is("PARENT_IS_LOCATION"));
        put(id, "{\"parentPartnerId\":\"%s\"}".formatted(fresh("other")))
                .statusCode(409)
                .body("code", is("PARTNER_HAS_LOCATIONS"));
    }

    @Test
    void twoLinesThatTogetherMakeTwoLevelsAreJudgedInOrder() {
        send("partners", PARTNERS, id + ".b,,," + id + ".a", id + ".a,,," + id)
                .body("created", is(1))
                .body("errors.line", contains(3))
                .body("errors.code", contains("PARTNER_HAS_LOCATIONS"));
        send("partners", PARTNERS, id + ".d,,," + id, id + ".c,,," + id + ".d")
                .body("created", is(1))
                .body("errors.line", contains(3))
                .body("errors.code", contains("PARENT_IS_LOCATION"));
    }

    @Test
    void aRejectedLineDoesNotStandInTheWayOfALaterOne() {
        send("partners", PARTNERS, id + ".a,,," + id).body("created", is(1));
        send("partners", PARTNERS, id + ",,," + id + ".x", id + ".x,,," + id)
                .body("created", is(1))
                .body("errors.line", contains(2));
    }

    @Test
    void aHierarchyIsTurnedAroundInOneFileWhateverTheOrder() {
        send("partners", PARTNERS, id + ".a,,," + id).body("created", is(1));
        send("partners", PARTNERS, id + ",,," + id + ".a", id + ".a,,,")
                .body("rejected", is(0))
                .body("updated", is(2));
        read(id + ".a").body("locations", contains(id)).body("parentPartnerId", nullValue());
    }

    @Test
    void aLocationMovesToAnotherPartner() {
        send("partners", PARTNERS, id + ".a,,," + id).body("created", is(1));
        send("partners", PARTNERS, id + ".a,,," + id + "2").body("updated", is(1));
        read(id).body("locations", is(List.of()));
        read(id + "2").body("locations", contains(id + ".a"));
        send("partners", PARTNERS, id + ",,," + id + "2").body("updated", is(1));
    }

    @Test
    void aLineWithoutParentColumnLeavesTheLocationWhereItIs() {
        send("partners", PARTNERS, id + ".a,,," + id).body("created", is(1));
        send("partners", "partnerId,name", id + ".a,Contoso West").body("updated", is(1));
        read(id + ".a").body("parentPartnerId", is(id));
    }

    @Test
    void aTagHoldsUntilTheNextChange() {
        put(id, "{\"name\":\"one\"}").statusCode(201);
        String first = read(id).extract().header("ETag");
        given().header("If-None-Match", first)
                .get("/api/v1/partners/" + id)
                .then()
                .statusCode(304);
        change(first, "two").then().statusCode(200);
        read(id).header("ETag", not(first));
        change(first, "three").then().statusCode(412).body("code", is("PRECONDITION_FAILED"));
        read(id).body("name", is("two"));
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .put("/api/v1/partners/" + fresh("none"))
                .then()
                .statusCode(412);
    }

    @Test
    void aLocationPutsItsPartnersTagOutOfDate() {
        put(id, "{\"name\":\"one\"}").statusCode(201);
        String tag = read(id).extract().header("ETag");
        put(id + ".a", "{\"parentPartnerId\":\"%s\"}".formatted(id)).statusCode(201);
        assertEquals(412, change(tag, "two").statusCode());
    }

    private Response change(String tag, String name) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\":\"%s\"}".formatted(name))
                .put("/api/v1/partners/" + id);
    }

    private static ValidatableResponse put(String partnerId, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/v1/partners/" + partnerId)
                .then();
    }

    private static ValidatableResponse read(String partnerId) {
        return given().get("/api/v1/partners/" + partnerId).then().statusCode(200);
    }
}
