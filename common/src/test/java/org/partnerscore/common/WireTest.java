package org.partnerscore.common;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class WireTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, THING_UNKNOWN",
        "conflict, 409, TAKEN",
        "rejected, 422, AGAINST_THE_RULES",
        "unavailable, 503, NEIGHBOUR_DOWN"
    })
    void aRefusalIsAProblemDocument(String kind, int status, String code) {
        problem(given().get("/wire/refusals/" + kind), status, code)
                .body(
                        "type",
                        is("urn:partnerscore:problem:" + code.toLowerCase().replace('_', '-')))
                .body("instance", is("/wire/refusals/" + kind));
    }

    @Test
    void aRefusalCarriesItsMembersAndWhenToComeBack() {
        given().get("/wire/refusals/conflict").then().body("holder", is("4711"));
        given().get("/wire/refusals/unavailable").then().header("Retry-After", "7");
    }

    @Test
    void anUnexpectedErrorDoesNotShowItsMessage() {
        problem(given().get("/wire/refusals/other"), 500, "INTERNAL_ERROR").body(not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 503, DATABASE_UNAVAILABLE",
        "57P01, 503, DATABASE_UNAVAILABLE",
        "53300, 503, DATABASE_UNAVAILABLE",
        "53100, 503, DATABASE_FULL",
        "23505, 500, INTERNAL_ERROR"
    })
    void aDatabaseThatIsAwayIsNoErrorOfOurs(String sqlState, int status, String code) {
        problem(given().get("/wire/refusals/" + sqlState), status, code).body(not(containsString("secret")));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        problem(given().get("/nowhere"), 404, "NOT_FOUND");
        problem(given().get("/wire/nowhere"), 404, "NOT_FOUND");
        problem(given().delete("/wire/days"), 405, "METHOD_NOT_ALLOWED");
        problem(given().accept("image/png").get("/wire/days"), 406, "NOT_ACCEPTABLE");
        problem(given().contentType("text/plain").body("x").post("/wire/wholes"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"nmae\":\"y\"} | UNKNOWN_MEMBER | /nmae",
                "{\"name\":\"x\",\"parts\":[{\"size\":\"3\"}]} | UNREADABLE_BODY | /parts/0/size",
                "{\"name\":\"x\",\"parts\":[{\"size\":3.5}]} | UNREADABLE_BODY | /parts/0/size",
                "{\"name\":\"x\",\"parts\":[{\"size\":0}]} | INVALID_REQUEST | /parts/0/size",
                "{\"name\":\"x\",\"parts\":[{}]} | INVALID_REQUEST | /parts/0/size"
            })
    void aBodyThatIsNotAsDocumentedNamesThePlace(String body, String code, String pointer) {
        problem(given().contentType(ContentType.JSON).body(body).post("/wire/wholes"), 400, code)
                .body("violations[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":", "{\"name\":\"x\",\"name\":\"y\"}", "{\"name\":\"x\"} trailing", "[]"})
    void unreadableJsonIsRefused(String body) {
        problem(given().contentType(ContentType.JSON).body(body).post("/wire/wholes"), 400, "UNREADABLE_BODY");
    }

    @Test
    void unknownParametersAreNamed() {
        problem(given().get("/wire/days?asof=2023-01-01"), 400, "UNKNOWN_PARAMETER")
                .body("violations[0].pointer", is("query/asof"))
                .body("detail", containsString("asOf"));
    }

    @Test
    void datesAreReadStrictly() {
        problem(given().get("/wire/days?asOf=2023-02-30"), 400, "INVALID_DATE")
                .body("violations[0].pointer", is("query/asOf"));
        problem(given().get("/wire/days?month=2023-13"), 400, "INVALID_MONTH");
        problem(given().get("/wire/days?asOf=2022-10-02"), 400, "AS_OF_OUT_OF_RANGE");
        problem(given().get("/wire/days?asOf=2999-01-01"), 400, "AS_OF_OUT_OF_RANGE");
        given().get("/wire/days?asOf=2022-10-03&month=2022-10")
                .then()
                .statusCode(200)
                .body(containsString("2022-10-03 2022-10"));
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        Response first = given().get("/wire/numbers?limit=4");
        first.then().body("items", equalTo(java.util.List.of(1, 2, 3, 4)));
        String link = first.header("Link");
        String next = link.substring(1, link.indexOf('>'));
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", equalTo(java.util.List.of(5, 6, 7)))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void limitsAndCursorsAreChecked() {
        problem(given().get("/wire/numbers?limit=0"), 400, "INVALID_REQUEST")
                .body("violations[0].pointer", is("query/limit"));
        problem(given().get("/wire/numbers?limit=501"), 400, "INVALID_REQUEST");
        problem(given().get("/wire/numbers?limit=many"), 400, "INVALID_NUMBER");
        problem(given().get("/wire/numbers?after=nonsense!"), 400, "INVALID_CURSOR");
    }

    @Test
    void theTagIgnoresWhenTheAnswerWasComputed() {
        Response first = given().get("/wire/things/a");
        first.then().statusCode(200).body("amount", is(150)).body(containsString("\"amount\":150,"));
        String tag = first.header("ETag");
        given().header("If-None-Match", tag)
                .get("/wire/things/a")
                .then()
                .statusCode(304)
                .body(is(""))
                .header("ETag", tag);
        given().header("If-None-Match", tag).get("/wire/things/b").then().statusCode(200);
    }

    @Test
    void aChangeOfWhatIsNoLongerThereIsRefused() {
        String tag = given().get("/wire/things/a").header("ETag");
        given().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .put("/wire/things/a")
                .then()
                .statusCode(200);
        problem(
                given().contentType(ContentType.JSON).header("If-Match", tag).put("/wire/things/b"),
                412,
                "PRECONDITION_FAILED");
    }

    @Test
    void theRequestIdComesBack() {
        given().header("X-Request-Id", "abc-1")
                .get("/wire/refusals/conflict")
                .then()
                .header("X-Request-Id", "abc-1")
                .body("traceId", is("abc-1"));
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/wire/refusals/conflict")
                .then()
                .body("traceId", is("0af7651916cd43dd8448eb211c80319c"));
        given().header("X-Request-Id", "evil\tid")
                .get("/wire/days")
                .then()
                .header("X-Request-Id", not(containsString("evil")));
    }

    @Test
    void answersAreCompressedWhereAsked() {
        given().header("Accept-Encoding", "gzip").get("/wire/numbers").then().header("Content-Encoding", "gzip");
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", is(status))
                .body("code", is(code))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()))
                .body("traceId", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "identity", "gzip;q=0", "gzip; q=0.0"})
    void anEndingThatIsKeptArrivesWholeHoweverItIsSent(String encodings) throws IOException {
        boolean gzipped = encodings.matches("gzip|br.*");
        RestAssuredConfig asItIs =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        for (String beginning : List.of("a", "another")) {
            byte[] body = given().config(asItIs)
                    .header("Accept-Encoding", encodings)
                    .get("/wire/endings/" + beginning)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", is(gzipped ? "gzip" : null))
                    .header("Vary", is("Accept-Encoding"))
                    .header("ETag", is('"' + beginning + '"'))
                    .extract()
                    .asByteArray();
            InputStream sent = new ByteArrayInputStream(body);
            JsonPath whole = JsonPath.from(gzipped ? new GZIPInputStream(sent) : sent);
            assertEquals(beginning, whole.getString("start"));
            assertEquals(IntStream.range(0, 50_000).boxed().toList(), whole.getList("rest"));
        }
    }
}
