package org.partnerscore.telemetry;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Talks to the service as its callers do. */
public final class Telemetry {

    private Telemetry() {}

    /** A tenant that no other test knows. */
    public static UUID freshTenant() {
        return UUID.randomUUID();
    }

    /** A slug that no other test knows. */
    public static String freshProduct(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static ValidatableResponse importUsage(String csv) {
        return importCsv("/api/v1/usage/imports", csv);
    }

    public static ValidatableResponse importCsv(String path, String csv) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("text/csv", ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(asItIs))
                .header("Content-Type", "text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    /** JSON, with single quotes for double ones. */
    public static RequestSpecification json(String singleQuoted) {
        return given().contentType(ContentType.JSON).body(singleQuoted.replace('\'', '"'));
    }
}
