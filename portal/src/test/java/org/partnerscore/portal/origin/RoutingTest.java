package org.partnerscore.portal.origin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.portal.StubServices;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class RoutingTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    StubServices services;

    @TestHTTPResource("/")
    URI origin;

    @ParameterizedTest
    @CsvSource({
        "partners, associations",
        "customers, associations",
        "associations, associations",
        "claims, associations",
        "certifications, skilling",
        "individuals, skilling",
        "certificates, skilling",
        "products, telemetry",
        "usage, telemetry",
        "scores, scoring",
        "score-runs, scoring",
        "designations, scoring",
        "rulebooks, scoring",
        "benefits, benefits",
        "specializations, benefits",
        "memberships, benefits",
        "entitlements, benefits",
        "badges, benefits",
        "audit/associations, associations",
        "audit/skilling, skilling",
        "audit/telemetry, telemetry",
        "audit/scoring, scoring",
        "audit/benefits, benefits"
    })
    void aResourceBelongsToOneService(String resource, String service) {
        for (String path : new String[] {"", "/4711", "/imports/1/errors", "?limit=5"}) {
            given().get("/api/v1/" + resource + path).then().statusCode(200).body("service", is(service));
        }
    }

    @Test
    void whatWasAskedArrivesAsItWasAsked() {
        given().urlEncodingEnabled(false)
                .header("Accept", "text/csv")
                .header("If-Match", "\"v1\"")
                .header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body("{\"name\":\"é\"}")
                .put("/api/v1/partners/a%20b%2Fc?x=1&x=%C3%A9&y")
                .then()
                .statusCode(200)
                .body("method", is("PUT"))
                .body("uri", is("/api/v1/partners/a%20b%2Fc?x=1&x=%C3%A9&y"))
                .body("headers.accept", is("text/csv"))
                .body("headers.'if-match'", is("\"v1\""))
                .body("headers.'idempotency-key'", is("k1"))
                .body("body", is("{\"name\":\"é\"}"));
        given().delete("/api/v1/partners/1").then().body("method", is("DELETE"));
    }

    @Test
    void headersOfOneHopStayBehind() {
        given().header("Connection", "X-Private")
                .header("X-Private", "1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic x")
                .get("/api/v1/partners")
                .then()
                .header("Keep-Alive", nullValue())
                .header("X-Of-One-Hop", nullValue())
                .body("headers.'x-private'", nullValue())
                .body("headers.te", nullValue())
                .body("headers.'proxy-authorization'", nullValue());
    }

    @Test
    void theServiceLearnsWhoAskedAndTheCallerCannotPretend() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .get("/api/v1/partners")
                .then()
                .body("headers.'x-forwarded-for'", is("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", is("http"))
                .body("headers.'x-forwarded-host'", is("localhost:" + RestAssured.port))
                .body("headers.'x-forwarded-prefix'", nullValue())
                .body("headers.forwarded", nullValue());
    }

    @Test
    void theTokenIsCarriedAsItWasShownAndNothingElseThatSaysWhoAsks() {
        given().header("Authorization", "Bearer a.b.c")
                .header("Cookie", "session=somebody")
                .get("/api/v1/partners")
                .then()
                .body("headers.authorization", is("Bearer a.b.c"))
                .body("headers.cookie", nullValue());
        given().get("/api/v1/partners").then().body("headers.authorization", nullValue());
    }

    /** A service says what is too long. */
    @Test
    void aLongTokenAndALongAddressArrive() {
        String token = "Bearer " + "A".repeat(100_000);
        given().header("Authorization", token)
                .get("/api/v1/partners?after=" + "A".repeat(20_000))
                .then()
                .statusCode(200)
                .body("headers.authorization", is(token));
    }

    @Test
    void twoTokensArriveAsTwoSoThatTheServiceRefusesThem() {
        String path = "/api/v1/partners/" + UUID.randomUUID();
        services.on(path, request -> request.response()
                .putHeader("Content-Type", "text/plain")
                .end(String.join(" and ", request.headers().getAll("Authorization"))));
        given().header("Authorization", "Bearer one", "Bearer two")
                .get(path)
                .then()
                .body(is("Bearer one and Bearer two"));
    }

    @Test
    void everyRequestCarriesAnId() {
        given().header("X-Request-Id", "story-1")
                .get("/api/v1/partners")
                .then()
                .header("X-Request-Id", "story-1")
                .body("headers.'x-request-id'", is("story-1"));
        given().get("/api/v1/partners").then().body("headers.'x-request-id'", notNullValue());
        given().header("X-Request-Id", "evil id")
                .get("/api/v1/partners")
                .then()
                .body("headers.'x-request-id'", not(containsString("evil")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nonsense",
                "/api/v1/audit",
                "/api/v1/audit/",
                "/api/v1/audit/nonsense",
                "/api/v1/audit/scoring-service",
                "/api/v1/audit/Scoring",
                "/api/v1/",
                "/api/v1",
                "/api/v2/partners",
                "/api/v1/Partners",
                "/api/v1/%70artners",
                "/x/../api/v1/partners",
                "/api/v1/partners;a=b/1",
                "/nonsense",
                "/api-docs/nonsense/openapi.yaml",
                "/api-docs/scoring-service/secrets"
            })
    void whatNobodyOwnsIs404(String path) {
        given().urlEncodingEnabled(false)
                .header("X-Request-Id", "story-2")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", "story-2")
                .body("code", is("NOT_FOUND"))
                .body("type", is("urn:partnerscore:problem:not-found"))
                .body("title", is("Not Found"))
                .body("status", is(404))
                .body("detail", notNullValue())
                .body("instance", notNullValue())
                .body("traceId", is("story-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1//partners, 404, application/problem+json",
        "/api/v1/audit//scoring, 404, application/problem+json",
        "/api/v1/%61udit/scoring, 404, application/problem+json",
        "/nonsense/../api/v1/partners, 404, application/problem+json",
        "/api/v1/partners/%zz, 400, Bad Request"
    })
    void pathTricksEndHere(String path, int status, String says) throws IOException {
        try (Socket caller = new Socket(origin.getHost(), origin.getPort())) {
            caller.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains(says), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"associations", "skilling", "telemetry", "scoring", "benefits"})
    void theApiDocumentOfEachServiceIsServed(String name) {
        given().get("/api-docs/" + name + "-service/openapi.yaml")
                .then()
                .statusCode(200)
                .body("service", is(name))
                .body("uri", is("/q/openapi?format=yaml"));
        given().get("/api-docs/" + name + "-service/openapi.json").then().body("uri", is("/q/openapi?format=json"));
    }

    @Test
    void theOriginIsReadyWhateverTheServicesDo() {
        given().get(health).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void headAndNothingToSayPassThrough() {
        given().head("/api/v1/partners").then().statusCode(200).body(is(""));
    }
}
