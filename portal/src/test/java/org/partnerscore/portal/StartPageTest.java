package org.partnerscore.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class StartPageTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^#\"]+)\"");

    @ParameterizedTest
    @CsvSource({"/, text/html", "/start.css, text/css", "/start.js, javascript", "/logo.svg, image/svg+xml"})
    void thePageAndItsPartsAreServedForThisOriginOnly(String path, String type) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void thePageHoldsNothingThatItsPolicyForbids() {
        String page = given().get("/").asString();
        assertFalse(Pattern.compile("<style|style=|<script>|\\son[a-z]+=|https?://")
                .matcher(page)
                .find());
    }

    @Test
    void everyLinkOnThePageLeadsSomewhere() {
        String page = given().get("/").asString();
        assertTrue(page.contains("/api-docs/benefits-service/openapi.yaml"));
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(link -> given().get(
                        link.startsWith("/") ? link : "/" + link)
                .then()
                .statusCode(is(200)));
    }

    @Test
    void whatServicesAnswerKeepsItsOwnHeaders() {
        given().get("/api/v1/partners").then().header("Content-Security-Policy", nullValue());
    }
}
