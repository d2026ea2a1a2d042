package org.partnerscore.portal.origin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.portal.StubServices;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class FaultTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    StubServices services;

    @TestHTTPResource("/")
    URI origin;

    private final String path = "/api/v1/usage/" + UUID.randomUUID();

    @Test
    void aServiceThatIsAwayIsNamed() {
        services.goAway("scoring");
        try {
            given().header("X-Request-Id", "story-3")
                    .get("/api/v1/scores/4711")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .header("X-Request-Id", "story-3")
                    .body("code", is("SERVICE_UNAVAILABLE"))
                    .body("title", is("Service Unavailable"))
                    .body("detail", containsString("scoring-service"))
                    .body("traceId", is("story-3"));
            given().get("/api/v1/partners").then().statusCode(200);
            given().get(health).then().statusCode(200);
        } finally {
            services.comeBack("scoring");
        }
        given().get("/api/v1/scores/4711").then().statusCode(200);
    }

    @Test
    void whoSendsMuchToAServiceThatIsAwayIsToldSo() throws Exception {
        services.goAway("telemetry");
        try {
            String answer = upload("/api/v1/usage/imports");
            assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
            assertTrue(answer.contains("telemetry-service"), answer);
        } finally {
            services.comeBack("telemetry");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsNamed() {
        services.on(path, request -> {});
        given().get(path)
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", is("SERVICE_TIMEOUT"))
                .body("detail", containsString("telemetry-service"));
    }

    @Test
    void anImportMayTakeItsTime() throws Exception {
        CompletableFuture<Void> merged = new CompletableFuture<>();
        services.on(path + "/imports", request -> request.body()
                .onSuccess(body -> merged.whenComplete(
                        (done, failure) -> request.response().end("merged"))));
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> given().body("a,b")
                .post(path + "/imports")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        // The tests' answer time is two seconds: an answer that is still awaited after three was not cut off.
        assertThrows(TimeoutException.class, () -> answer.get(3, TimeUnit.SECONDS));
        merged.complete(null);
        assertEquals("merged", answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aServiceThatBreaksOffBeforeItAnswersIsAway() {
        services.on(path, request -> request.connection().close());
        given().get(path).then().statusCode(503).body("code", is("SERVICE_UNAVAILABLE"));
        given().get("/api/v1/usage").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatOnlyReadsIsAskedOfTheNextProcess(String method) {
        AtomicInteger asked = breakingOff(2);
        given().header("X-Request-Id", "story-9")
                .request(method, path)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "story-9");
        assertEquals(3, asked.get());
    }

    @ParameterizedTest
    @CsvSource({"POST, {}", "PUT, {}", "DELETE,", "GET, {}"})
    void whatMayHaveBeenDoneIsNotAskedAgain(String method, String body) {
        AtomicInteger asked = breakingOff(1);
        RequestSpecification request = given();
        if (body != null) {
            request.body(body);
        }
        request.request(method, path).then().statusCode(503).body("code", is("SERVICE_UNAVAILABLE"));
        assertEquals(1, asked.get());
    }

    @Test
    void whatTakesTooLongIsNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        services.on(path, request -> asked.incrementAndGet());
        given().get(path).then().statusCode(504);
        assertEquals(1, asked.get());
    }

    @Test
    void whatReachedNobodyIsSentToWhoeverComes() throws Exception {
        services.goAway("benefits");
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> given().body("kept")
                .put("/api/v1/memberships/4711")
                .then()
                .statusCode(200)
                .extract()
                .path("body"));
        try {
            assertThrows(TimeoutException.class, () -> answer.get(20, TimeUnit.MILLISECONDS));
        } finally {
            services.comeBack("benefits");
        }
        assertEquals("kept", answer.get(10, TimeUnit.SECONDS));
    }

    /** Breaks off the first of the requests, and answers what follows. */
    private AtomicInteger breakingOff(int first) {
        AtomicInteger asked = new AtomicInteger();
        services.on(path, request -> {
            if (asked.incrementAndGet() <= first) {
                request.connection().close();
            } else {
                request.response()
                        .putHeader("X-Request-Id", request.getHeader("X-Request-Id"))
                        .end("{}");
            }
        });
        return asked;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void halfAnAnswerIsNotTakenForAWholeOne(boolean chunked) {
        services.on(path, request -> {
            if (chunked) {
                request.response().setChunked(true);
            } else {
                request.response().putHeader("Content-Length", "1000");
            }
            request.response().write(Buffer.buffer("half")).onSuccess(written -> request.connection()
                    .close());
        });
        HttpRequest get = HttpRequest.newBuilder(origin.resolve(path)).build();
        assertThrows(IOException.class, () -> HttpClient.newHttpClient().send(get, BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"})
    void aBodyThatBreaksOffArrivesAsOneThatBrokeOff(String request) throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> whole = new CompletableFuture<>();
        services.on(path + "/imports", received -> received.handler(data -> begun.complete(null))
                .exceptionHandler(broken -> whole.complete(false))
                .endHandler(ended -> whole.complete(true)));
        Socket caller = caller("POST", path + "/imports", request);
        begun.get(10, TimeUnit.SECONDS);
        caller.close();
        assertFalse(whole.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aCallerThatGoesAwayIsNotWorkedForAnyLonger() throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> dropped = new CompletableFuture<>();
        services.on(path + "/imports", received -> {
            received.connection().closeHandler(closed -> dropped.complete(null));
            received.body().onSuccess(body -> begun.complete(null));
        });
        Socket caller = caller("POST", path + "/imports", "Content-Length: 4\r\n\r\nfull");
        begun.get(10, TimeUnit.SECONDS);
        caller.close();
        dropped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void anEarlyRefusalReachesACallerThatIsStillSending() throws Exception {
        services.on(
                path + "/imports",
                request -> request.response().setStatusCode(415).end("not this"));
        String answer = upload(path + "/imports");
        assertTrue(answer.startsWith("HTTP/1.1 415"), answer);
        assertTrue(answer.endsWith("not this"), answer);
        given().get(path).then().statusCode(200).body("service", notNullValue());
    }

    /** Sends everything first, as a caller does that does not look for an answer before. */
    private String upload(String target) throws IOException {
        int size = 50_000_000;
        try (Socket caller = caller("POST", target, "Connection: close\r\nContent-Length: " + size + "\r\n\r\n")) {
            caller.getOutputStream().write(new byte[size]);
            return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket caller(String method, String target, String rest) throws IOException {
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write((method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + rest)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
