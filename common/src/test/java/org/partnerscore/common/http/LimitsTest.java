package org.partnerscore.common.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class LimitsTest {

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        given().contentType(ContentType.JSON)
                .body(" ".repeat(1 << 20) + "{}")
                .post("/wire/wholes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", is("BODY_TOO_LARGE"))
                .body("detail", is("The body has more than 1048576 bytes."));
    }

    @Test
    void aBodyWhoseLengthIsNotToldIsCounted() {
        byte[] large = (" ".repeat(1 << 20) + "{}").getBytes(StandardCharsets.UTF_8);
        given().contentType(ContentType.JSON)
                .body(new ByteArrayInputStream(large))
                .post("/wire/wholes")
                .then()
                .statusCode(413);
    }

    @Test
    void moreThanTheServerReadsIsNoRequest() {
        given().header("Authorization", "Bearer " + "A".repeat((1 << 20) + 1))
                .get("/wire/numbers")
                .then()
                .statusCode(431)
                .body(is(""));
        given().get("/wire/numbers?after=" + "A".repeat(1 << 16))
                .then()
                .statusCode(414)
                .body(is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void aPackedBodyIsNotUnpacked(String encoding) {
        for (String path : new String[] {"/wire/wholes", "/api/v1/letters/imports"}) {
            given().contentType(ContentType.JSON)
                    .header("Content-Encoding", encoding)
                    .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                    .post(path)
                    .then()
                    .statusCode(415)
                    .body("code", is("CONTENT_ENCODING_UNSUPPORTED"));
        }
    }

    @Test
    void everyAnswerTellsBrowsersToKeepTheirHandsOff() {
        given().get("/wire/numbers")
                .then()
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", is("default-src 'none'; frame-ancestors 'none'"))
                .header("Referrer-Policy", is("no-referrer"))
                .header("Cache-Control", is("private, no-cache"))
                .header("Server", nullValue());
    }

    @Test
    void otherOriginsAreToldNothing() {
        given().header("Origin", "https://elsewhere.example")
                .get("/wire/numbers")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "PUT")
                .options("/wire/things/a")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }
}
