package org.partnerscore.testing.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Sends bodies as they are to the imports of a feed. */
abstract class Sending {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String ARRAY = "application/json";

    final FeedSample sample;

    Sending(FeedSample sample) {
        this.sample = sample;
    }

    ValidatableResponse send(String type, Rows rows) {
        return send(type, type.equals(CSV) ? rows.csv() : type.equals(NDJSON) ? rows.ndjson() : rows.array());
    }

    ValidatableResponse send(String type, String body) {
        return send(type, body.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse send(String type, byte[] body) {
        return send("", type, body);
    }

    ValidatableResponse send(String query, String type, byte[] body) {
        EncoderConfig asTheyAre = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(CSV, ContentType.BINARY)
                .encodeContentTypeAs(NDJSON, ContentType.BINARY)
                .encodeContentTypeAs("application/xml", ContentType.BINARY)
                .encodeContentTypeAs(ARRAY, ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(asTheyAre))
                .header("Content-Type", type)
                .body(body)
                .post(sample.path() + query)
                .then();
    }

    static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(400).contentType("application/problem+json").body("code", is(code));
    }

    static void counts(
            ValidatableResponse answer, int received, int created, int updated, int unchanged, int rejected) {
        answer.statusCode(200)
                .body("errors", hasSize(Math.min(rejected, 100)))
                .body("received", is(received))
                .body("created", is(created))
                .body("updated", is(updated))
                .body("unchanged", is(unchanged))
                .body("rejected", is(rejected));
    }
}
