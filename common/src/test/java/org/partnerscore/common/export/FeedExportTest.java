package org.partnerscore.common.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class FeedExportTest {

    @Test
    void csvIsWhatAnImportTakes() {
        String csv = given().accept("text/csv")
                .get("/crates")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        String[] lines = csv.split("\r\n");
        assertEquals("crateId,label,products,packedIn,units,price", lines[0]);
        assertEquals("c00001,\"say \"\"hi\"\",\nplease\",teams;yammer,2023-08,1,0.25", lines[1]);
        assertEquals("c00004,,teams;yammer,2023-08,4,1", lines[4]);
        assertEquals(2_501, lines.length);
    }

    @Test
    void ndjsonIsTyped() {
        String[] lines = given().accept("application/x-ndjson")
                .get("/crates?minUnits=2499")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        assertEquals(2, lines.length);
        assertEquals(
                "{\"crateId\":\"c02499\",\"label\":null,\"products\":[\"teams\",\"yammer\"],\"packedIn\":\"2023-08\",\"units\":2499,\"price\":624.75}",
                lines[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void anExportThatBreaksOffDoesNotLookWhole(String type) {
        assertThrows(IOException.class, () -> given().accept(type)
                .get("/crates/broken")
                .then()
                .extract()
                .asByteArray());
    }

    @Test
    void withoutAWishTheListIsJson() {
        given().get("/crates")
                .then()
                .contentType(startsWith("application/json"))
                .body(containsString("as JSON"));
        given().accept("*/*").get("/crates").then().contentType(startsWith("application/json"));
    }
}
