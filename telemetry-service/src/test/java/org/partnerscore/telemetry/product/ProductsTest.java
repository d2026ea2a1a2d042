package org.partnerscore.telemetry.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.telemetry.Telemetry.freshProduct;
import static org.partnerscore.telemetry.Telemetry.importCsv;
import static org.partnerscore.telemetry.Telemetry.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ProductsTest {

    @Test
    void thePublishedProductsAreThere() {
        given().get("/api/v1/products?family=microsoft-365&limit=500")
                .then()
                .statusCode(200)
                .body("items.family", everyItem(is("microsoft-365")))
                .body("items.product", hasItems("teams", "yammer", "viva", "entra-id-p1", "windows-365"));
        given().get("/api/v1/products?family=azure&limit=500")
                .then()
                .body("items.product", hasItems("virtual-machines", "sentinel", "azure-ad-b2c", "security-copilot"));
        given().get("/api/v1/products/yammer")
                .then()
                .statusCode(200)
                .body("name", is("Viva Engage (Yammer)"))
                .body("version", is(1));
    }

    @Test
    void pagesFollowEachOtherBySlug() {
        String family = freshProduct("f");
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String slug = freshProduct("paged");
            slugs.add(slug);
            put(slug, "Paged", family).then().statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = given().get(
                            "/api/v1/products?family=" + family + "&limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.product"));
            next = page.path("next");
        }
        assertEquals(slugs.stream().sorted().toList(), seen);
    }

    @Test
    void aRepeatedPutChangesNothingAndAChangeMakesAVersion() {
        String slug = freshProduct("put");
        put(slug, "First", "azure")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/products/" + slug))
                .body("product", is(slug))
                .body("version", is(1));
        put(slug, "First", "azure").then().statusCode(200).body("version", is(1));
        put(slug, "Second", "azure")
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("name", is("Second"));
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        String slug = freshProduct("tag");
        put(slug, "First", "azure").then().statusCode(201);
        String tag = given().get("/api/v1/products/" + slug).header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/products/" + slug)
                .then()
                .statusCode(304);
        change(slug, tag, "Second").then().statusCode(200);
        change(slug, tag, "Third").then().statusCode(412).body("code", is("PRECONDITION_FAILED"));
        change(freshProduct("none"), "*", "Fourth").then().statusCode(412);
        given().get("/api/v1/products/" + slug).then().body("name", is("Second"));
    }

    @Test
    void whatIsNoProductIsRefused() {
        given().get("/api/v1/products/" + freshProduct("no"))
                .then()
                .statusCode(404)
                .body("code", is("PRODUCT_UNKNOWN"));
        put("Not-A-Slug", "Name", "azure").then().statusCode(400);
        put(freshProduct("bad"), "Name", "No Family")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_VALUE"))
                .body("violations[0].pointer", is("/family"));
        json("{'name': 'Name'}")
                .put("/api/v1/products/" + freshProduct("bad"))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/family"));
        json("{'name': 'Name', 'family': 'azure', 'colour': 'blue'}")
                .put("/api/v1/products/" + freshProduct("bad"))
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_MEMBER"));
        given().get("/api/v1/products?famly=azure").then().statusCode(400).body("code", is("UNKNOWN_PARAMETER"));
    }

    @Test
    void anExportCanBeImportedAgainAsItIs() {
        String csv = given().accept("text/csv")
                .get("/api/v1/products?family=dynamics-365")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("product,name,family\r\n"))
                .extract()
                .asString();
        int products = csv.split("\r\n").length - 1;
        importCsv("/api/v1/products/imports", csv)
                .statusCode(200)
                .body("received", is(products))
                .body("unchanged", is(products));
    }

    private static Response put(String slug, String name, String family) {
        return json("{'name': '" + name + "', 'family': '" + family + "'}").put("/api/v1/products/" + slug);
    }

    private static Response change(String slug, String tag, String name) {
        return json("{'name': '" + name + "', 'family': 'azure'}")
                .header("If-Match", tag)
                .put("/api/v1/products/" + slug);
    }
}
