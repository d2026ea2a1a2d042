package org.partnerscore.benefits.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
class BenefitResourceTest {

    @Test
    void aBenefitSaysWhoGetsHowMuchAndWhoSaysSo() {
        given().get("/api/v1/benefits/microsoft-365-e5?asOf=2023-09-15")
                .then()
                .statusCode(200)
                .body("benefit", is("microsoft-365-e5"))
                .body("name", is("Microsoft 365 E5"))
                .body("kind", is("quantity"))
                .body("unit", is("users"))
                .body("grants", hasSize(2))
                .body("grants[1].by", is("specialization"))
                .body("grants[1].categories", contains("modern-work"))
                .body("grants[1].quantity", is(50))
                .body("activation.rule", is("cloud-seats"))
                .body("activation.keyOnce", is(true))
                .body("grants[0].by", is("designation"))
                .body("grants[0].area", is("modern-work"))
                .body("grants[0].quantity", is(200))
                .body("grants[0].unpublished", is(false))
                .body("grants[0].edition", is("2022-10-03"))
                .body("grants[0].source.place", containsString("Benefits for Modern Work"));
    }

    @Test
    void aNumberThatIsNotPublishedIsMarkedAndAbsent() {
        given().get("/api/v1/benefits/client-access-licenses")
                .then()
                .body("grants[0].unpublished", is(true))
                .body("grants[0].quantity", nullValue());
    }

    @Test
    void theSameBenefitIsNotSentTwice() {
        String tag = given().get("/api/v1/benefits/viva").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/benefits/viva").then().statusCode(304);
    }

    @Test
    void anUnknownBenefitIs404() {
        given().get("/api/v1/benefits/free-lunch").then().statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
    }

    @Test
    void pagesHoldEveryBenefitOnceInTheOrderOfCodes() {
        List<String> whole = given().get("/api/v1/benefits").jsonPath().getList("items.benefit");
        assertEquals(whole.stream().sorted().toList(), whole);

        List<String> paged = new ArrayList<>();
        String next = "/api/v1/benefits?limit=7";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            paged.addAll(page.getList("items.benefit"));
            next = page.get("next") == null ? null : "/api/v1/benefits?limit=7&after=" + page.getString("next");
        }
        assertEquals(whole, paged);
    }

    @Test
    void filtersNarrowTheList() {
        given().get("/api/v1/benefits?kind=recognition")
                .then()
                .body("items.kind", everyItem(is("recognition")))
                .body("items.benefit", hasItem("customer-facing-badge"));
        given().get("/api/v1/benefits?area=common")
                .then()
                .body("items.benefit", hasItem("advisory-hours"))
                .body("items.benefit", not(hasItem("viva")));
        given().get("/api/v1/benefits?area=security").then().statusCode(200).body("items", hasSize(greaterThan(0)));
    }

    @Test
    void packagesAreThoseSoldOnTheDay() {
        given().get("/api/v1/benefits/packages?asOf=2023-09-15")
                .then()
                .statusCode(200)
                .body("items.package", contains("action-pack", "learning-action-pack"))
                .body("items[0].priceUsd", nullValue());
        given().get("/api/v1/benefits/packages?asOf=2026-08-01")
                .then()
                .body("items.package", contains("success-core", "success-expanded", "launch"))
                .body("items[2].onceEver", is(true))
                .body("items[2].contents.find { it.benefit == 'power-bi' }.unpublished", is(true));
        given().get("/api/v1/benefits/packages?asof=2023-09-15")
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_PARAMETER"));
    }

    @Test
    void parametersAreReadStrictly() {
        given().get("/api/v1/benefits?kind=gift")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("query/kind"));
        given().get("/api/v1/benefits?kinds=right").then().statusCode(400).body("code", is("UNKNOWN_PARAMETER"));
        given().get("/api/v1/benefits?asOf=2022-10-02").then().statusCode(400).body("code", is("AS_OF_OUT_OF_RANGE"));
        given().get("/api/v1/benefits?asOf=yesterday").then().statusCode(400).body("code", is("INVALID_DATE"));
        given().get("/api/v1/benefits?limit=0").then().statusCode(400);
        given().get("/api/v1/benefits?after=x").then().statusCode(400).body("code", is("INVALID_CURSOR"));
    }

    @Test
    void theSchemaIsPublished() {
        given().get("/api/v1/benefits/schema")
                .then()
                .statusCode(200)
                .body("$id".replace("$", "'$") + "'", is("urn:partnerscore:schema:benefits-edition"));
    }
}
