package org.partnerscore.common.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class FeedExportTest {

    /** What is sent last and the end of the connection race each other. */
    private static final int AGAIN = 10;

    @TestHTTPResource("/crates/broken")
    URI broken;

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

    /** Asked by a client that tells a body that ended from one that broke off. */
    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void anExportThatBreaksOffDoesNotLookWhole(String type) {
        HttpRequest request = HttpRequest.newBuilder(broken)
                .header("Accept", type)
                .header("Authorization", "Bearer " + TestIssuer.tokenForEverything())
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int time = 0; time < AGAIN; time++) {
            assertThrows(IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.discarding()));
        }
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
