package org.partnerscore.skilling.certification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CertificationResourceTest {

    private static final String LIST = "/api/v1/certifications";

    @Test
    void aliasAndCodeAreOneCertification() {
        for (String spelling : List.of("MS-101", "MS-102")) {
            given().get(LIST + "/" + spelling)
                    .then()
                    .statusCode(200)
                    .body("code", is("MS-102"))
                    .body("name", is("Administrator Expert"))
                    .body("formerNames[0].name", is("Enterprise Administrator Expert"))
                    .body("formerNames[0].until", is("2023-07-01"))
                    .body("level", is("expert"))
                    .body("aliases", contains("MS-101"))
                    .body("retiredOn", is("2026-11-30"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MS-720, 2023-06-30",
        "MB-600, 2021-06-30",
        "SC-400, 2025-05-31",
        "AZ-801, 2026-09-30",
        "PL-600, 2026-06-30",
        "TEAMS-MEETINGS-AND-MEETING-ROOMS-TECHNICAL-ASSESSMENT, 2026-06-15"
    })
    void retirementsAreThoseOfThePublishedSources(String code, String day) {
        given().get(LIST + "/" + code).then().body("retiredOn", is(day)).body("retirementSources", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD-102", "MB-230", "PL-100", "DP-203", "AB-100"})
    void whatNobodyRetiredHasNoRetirement(String code) {
        given().get(LIST + "/" + code).then().statusCode(200).body("retiredOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD-100", "MS-100", "MB-300", "XX-1", "ms-102"})
    void whatIsNoCertificationIsNotFound(String code) {
        given().get(LIST + "/" + code).then().statusCode(404).body("code", is("CERTIFICATION_UNKNOWN"));
    }

    @Test
    void pagesGoThroughTheWholeCatalogueByCode() {
        List<String> codes = new ArrayList<>();
        String after = null;
        do {
            var page = given().queryParam("limit", 20)
                    .queryParams(after == null ? java.util.Map.of() : java.util.Map.of("after", after))
                    .get(LIST)
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(page.path("items.code"));
            after = page.path("next");
        } while (after != null);
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertEquals(74, codes.size());
    }

    @Test
    void filtersNarrowTheList() {
        given().get(LIST + "?level=specialty&limit=500")
                .then()
                .body("items.level", everyItem(is("specialty")))
                .body("items.code", hasItem("AZ-140"));
        given().get(LIST + "?level=assessment").then().body("items", hasSize(1));
        given().get(LIST + "?retired=true&limit=500")
                .then()
                .body("items.code", hasItem("MS-500"))
                .body("items.code", not(hasItem("AZ-104")));
        given().get(LIST + "?retired=false&limit=500")
                .then()
                .body("items.code", hasItem("AZ-104"))
                .body("items.code", not(hasItem("MS-500")));
    }

    @ParameterizedTest
    @CsvSource({
        "level=guru, query/level",
        "retired=yes, query/retired",
        "name=x, query/name",
        "limit=501, query/limit",
        "after=!, query/after"
    })
    void aParameterThatIsWrongIsNamed(String query, String pointer) {
        given().get(LIST + "?" + query).then().statusCode(400).body("violations[0].pointer", is(pointer));
    }

    @Test
    void aCallerThatHasItGetsNothingAgain() {
        String tag = given().get(LIST + "/AZ-104").header("ETag");
        given().header("If-None-Match", tag).get(LIST + "/AZ-104").then().statusCode(304);
    }
}
