package org.partnerscore.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the committed {@code openapi.yaml} against what the code serves: other teams generate clients from the file. A service's
 * {@code @QuarkusTest} extends this. After a wanted change run the test with {@code -Dpartnerscore.openapi.write=true} and commit.
 */
public abstract class CommittedApi {

    private static final Path DOCUMENT = Path.of("openapi.yaml");

    @Test
    void committedDocumentIsWhatTheCodeServes() throws IOException {
        String served = RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("partnerscore.openapi.write")) {
            Files.writeString(DOCUMENT, served);
        }
        assertEquals(Files.readString(DOCUMENT), served, "openapi.yaml is not what the code serves");
    }
}
