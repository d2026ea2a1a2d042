package org.partnerscore.scoring.rulebook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.testing.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(NeighboursTestResource.class)
class RulebookResourceTest {

    @Test
    void everyEditionIsListedWithTheDayOnWhichItEnds() {
        given().get("/api/v1/rulebooks")
                .then()
                .statusCode(200)
                .body("items.area", hasItems("modern-work", "program"))
                .body("items.findAll { it.area == 'program' }.edition", equalTo(List.of("2022-10-03", "2023-09-06", "2023-09-19", "2024-01-01", "2026-11-01")))
                .body("items.find { it.area == 'program' }.until", is("2023-09-06"))
                .body("items.source", hasItem(containsString("deck")));
    }

    @Test
    void editionsArePaged() {
        Response first = given().get("/api/v1/rulebooks?limit=1");
        first.then().body("items.area", equalTo(List.of("modern-work")));
        given().queryParam("after", first.jsonPath().getString("next"))
                .get("/api/v1/rulebooks?limit=1")
                .then()
                .body("items.edition", equalTo(List.of("2022-10-03")))
                .body("items.area", equalTo(List.of("program")));
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
                .body("editions", equalTo(List.of("2022-10-03")));
        given().get("/api/v1/rulebooks/modern-work/first").then().statusCode(404);
        given().get("/api/v1/rulebooks/modern/2022-10-03")
                .then()
                .statusCode(404)
                .body("code", is("AREA_UNKNOWN"))
                .body("areas", hasItems("modern-work", "program"));
    }

    @Test
    void readinessLooksAtDatabaseAndRulebookAndNotAtNeighbours() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItem("rulebook"))
                .body("checks.find { it.name == 'rulebook' }.data.areas", is("modern-work"))
                .body("checks.name", hasItem(containsString("Database")));
    }
}
