package org.partnerscore.benefits.specialization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class SpecializationResourceTest {

    private static final String PATH = "/api/v1/specializations";

    @Test
    void aSpecializationSaysWhatItAsksAndWhoSaysSo() {
        given().get(PATH + "/information-protection-and-governance?asOf=2026-07-30")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", is("Data Security"))
                .body("category", is("security"))
                .body("names.name", contains("Information Protection and Governance", "Data Security"))
                .body("designations.areas", contains("security"))
                .body("designations.all", is(false))
                .body("performance.thresholds[0].atLeast", is(2500))
                .body("performance.unpublished", is(false))
                .body("performance.source.dated", is("2026-08-28"))
                .body("evidence.by", is("audit"))
                .body("auditFees", hasSize(0));
        given().get(PATH + "/information-protection-and-governance?asOf=2026-07-31")
                .then()
                .body("auditFees.usd", contains(4000, 2700));
    }

    @Test
    void whatIsNotPublishedIsMarkedAndAbsent() {
        given().get(PATH + "/sap-on-microsoft-azure")
                .then()
                .body("performance.unpublished", is(true))
                .body("performance.thresholds", hasSize(0))
                .body("until", nullValue());
    }

    @Test
    void aPageLeadsToTheNextUntilAllWereListed() {
        List<String> listed = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParam("asOf", "2023-10-09")
                    .queryParam("limit", 7)
                    .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("after", next))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.specialization"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(listed.stream().sorted().distinct().toList(), listed);
        assertEquals(32, listed.size());
    }

    @Test
    void theListIsOfTheDayAndTheCategory() {
        given().get(PATH + "?asOf=2026-06-25&category=modern-work")
                .then()
                .body("items", hasSize(6))
                .body("items.category", everyItem(is("modern-work")));
        given().get(PATH + "?category=clouds").then().statusCode(400);
        given().get(PATH + "?asOf=2022-10-02").then().statusCode(400).body("code", is("AS_OF_OUT_OF_RANGE"));
    }

    @Test
    void aRetiredOneIsToldAndAnUnknownOneIsNot() {
        given().get(PATH + "/adoption-and-change-management?asOf=2026-11-01")
                .then()
                .statusCode(200)
                .body("until", is("2026-06-25"))
                .body("retirement.title", notNullValue());
        given().get(PATH + "/yoga").then().statusCode(404).body("code", is("SPECIALIZATION_UNKNOWN"));
        given().get(PATH + "/microsoft-copilot?asOf=2026-04-30")
                .then()
                .statusCode(404)
                .body("code", is("SPECIALIZATION_NOT_YET"));
    }

    @Test
    void theSchemaOfTheFilesIsServed() {
        given().get(PATH + "/schema")
                .then()
                .statusCode(200)
                .body("'$id'", is("urn:partnerscore:schema:specializations"));
    }
}
