package org.partnerscore.scoring.rulebook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class RulebookResourceTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @Test
    void everyEditionIsListedWithTheDayOnWhichItEnds() {
        given().get("/api/v1/rulebooks")
                .then()
                .statusCode(200)
                .body("items.area", hasItems("modern-work", "program"))
                .body(
                        "items.findAll { it.area == 'program' }.edition",
                        equalTo(List.of("2022-10-03", "2023-09-06", "2023-09-19", "2024-01-01", "2026-11-01")))
                .body("items.find { it.area == 'program' }.until", is("2023-09-06"))
                .body("items.source", hasItem(containsString("deck")));
    }

    @Test
    void editionsArePaged() {
        List<String> all = given().get("/api/v1/rulebooks?limit=100").jsonPath().getList("items.area");
        Response first = given().get("/api/v1/rulebooks?limit=1");
        first.then().body("items.area", equalTo(all.subList(0, 1)));
        given().queryParam("after", first.jsonPath().getString("next"))
                .get("/api/v1/rulebooks?limit=1")
                .then()
                .body("items.area", equalTo(all.subList(1, 2)));
    }

    @Test
    void anEditionIsServedAsItWasWritten() {
        Response edition = given().get("/api/v1/rulebooks/modern-work/2022-10-03");
        edition.then()
                .statusCode(200)
                .body("area", is("modern-work"))
                .body("edition", is("2022-10-03"))
                .body("sources.deck", notNullValue())
                .body("bands.enterprise.above", is(300));
        given().header("If-None-Match", edition.header("ETag"))
                .get("/api/v1/rulebooks/modern-work/2022-10-03")
                .then()
                .statusCode(304);
        given().get("/api/v1/rulebooks/program/2023-09-06").then().body("minimumTotal", is(70));
    }

    @Test
    void theSchemaIsPublished() {
        given().get("/api/v1/rulebooks/schema")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("'$schema'", containsString("2020-12"));
    }

    @Test
    void anUnknownEditionIsRefusedWithThoseThatAreKnown() {
        given().get("/api/v1/rulebooks/modern-work/2022-10-04")
                .then()
                .statusCode(404)
                .body("code", is("EDITION_UNKNOWN"))
                .body("editions", hasItems("2022-10-03", "2026-05-01"));
        given().get("/api/v1/rulebooks/modern-work/first").then().statusCode(404);
        given().get("/api/v1/rulebooks/modern/2022-10-03")
                .then()
                .statusCode(404)
                .body("code", is("AREA_UNKNOWN"))
                .body("areas", hasItems("modern-work", "program"));
    }

    @Test
    void twoEditionsAreComparedValueByValue() {
        String usersOfCsp = "changes.find { it.path == '/metrics/usage-growth/tracks/smb/options/CSP/target' }";
        given().get("/api/v1/rulebooks/modern-work/2022-10-03/diff/2026-05-01")
                .then()
                .statusCode(200)
                .body("area", is("modern-work"))
                .body("from", is("2022-10-03"))
                .body("to", is("2026-05-01"))
                .body(usersOfCsp, nullValue())
                .body("changes.find { it.path == '/bands/smb/grace/months' }.from", nullValue())
                .body("changes.find { it.path == '/bands/smb/grace/months' }.to.value", is(12))
                .body("changes.find { it.path == '/bands/smb/grace/months' }.to.source", notNullValue())
                .body("changes.path", not(hasItem(containsString("source"))));
        given().get("/api/v1/rulebooks/program/2022-10-03/diff/2023-09-06")
                .then()
                .body("changes.path", equalTo(List.of("/metricMinimum/atLeast", "/metricMinimum/above")))
                .body("changes[0].from.value", is(1))
                .body("changes[0].from.source", containsString("deck"))
                .body("changes[0].to", nullValue())
                .body("changes[1].to.pointer", is("/metricMinimum/above"));
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        given().get("/api/v1/rulebooks/security/2023-12-01/diff/2023-12-01")
                .then()
                .statusCode(200)
                .body("changes", empty());
        given().get("/api/v1/rulebooks/security/2023-12-01/diff/2023-12-02")
                .then()
                .statusCode(404)
                .body("code", is("EDITION_UNKNOWN"))
                .body("detail", containsString("2022-10-03, 2023-12-01, 2026-05-01"));
    }

    @Test
    void aParameterIsToldWithItsValueInEveryEdition() {
        given().get("/api/v1/rulebooks/program/parameters")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.path == '/windows/renewal/when' }.values.edition",
                        equalTo(List.of("2022-10-03", "2023-09-06", "2023-09-19", "2024-01-01", "2026-11-01")))
                .body("items.find { it.path == '/windows/renewal/when' }.values[4].value", is("until-the-anniversary"))
                .body("items.find { it.path == '/windows/renewal/when' }.values[3].until", is("2026-11-01"))
                .body("items.find { it.path == '/metricMinimum/atLeast' }.values.source", hasSize(1));
    }

    @Test
    void parametersArePaged() {
        Response first = given().get("/api/v1/rulebooks/security/parameters?limit=3");
        first.then().statusCode(200).body("items", hasSize(3));
        String last = first.jsonPath().getString("items[2].path");
        given().queryParam("after", first.jsonPath().getString("next"))
                .get("/api/v1/rulebooks/security/parameters?limit=3")
                .then()
                .statusCode(200)
                .body("items[0].path", greaterThan(last));
        given().get("/api/v1/rulebooks/nowhere/parameters")
                .then()
                .statusCode(404)
                .body("code", is("AREA_UNKNOWN"));
    }

    @Test
    void readinessLooksAtDatabaseAndRulebookAndNotAtNeighbours() {
        given().get(readiness)
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItem("rulebook"))
                .body("checks.find { it.name == 'rulebook' }.data.areas", containsString("modern-work"))
                .body("checks.name", hasItem(containsString("Database")));
    }
}
