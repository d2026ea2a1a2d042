package org.partnerscore.common.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.AuditLines;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** A caller that is bound to partner 4711 reads of 4711 and of nobody else, however it names whom. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class BoundCallerTest {

    private static final String PARCELS = "/guarded/parcels";

    @TestHTTPResource
    URI service;

    private final String token = "Bearer " + TestIssuer.tokenOf("4711", "partner-viewer");

    @Test
    void itsOwnIsReadWhereverItIsNamed() {
        ask(PARCELS + "/4711").then().statusCode(200).body("readOf", contains("4711"));
        ask(PARCELS + "?partnerId=4711").then().statusCode(200).body("readOf", contains("4711"));
        query("\"4711\"").then().statusCode(200).body("readOf", contains("4711"));
    }

    @Test
    void anothersIsUnknownWithOneLineEach() {
        try (AuditLines audit = new AuditLines()) {
            List<Response> answers = List.of(
                    ask(PARCELS + "/4712"),
                    ask(PARCELS + "?partnerId=4712"),
                    ask(PARCELS + "?partnerId=4711&partnerId=4712"),
                    ask(PARCELS + "?partnerId=4712&partnerId=4711"),
                    ask(PARCELS + "?partnerId="),
                    query("\"4712\""),
                    query("\"4711\",\"4712\""));
            answers.forEach(answer -> answer.then().statusCode(404).body("code", is("PARTNER_UNKNOWN")));
            List<String> lines = audit.next();
            assertEquals(answers.size(), lines.size());
            lines.forEach(line -> assertTrue(line.endsWith(" by somebody-at-4711"), line));
        }
    }

    @Test
    void everybodysIsForbiddenAndSoIsNaming() {
        ask(PARCELS).then().statusCode(403).body("code", is("PARTNER_NOT_NAMED"));
        ask("/crates").then().statusCode(403).body("code", is("NOT_ALLOWED"));
    }

    /** The framework matches the names of parameters without their case, some of the time. */
    @ParameterizedTest
    @ValueSource(strings = {"partnerId=4711&PartnerId=4712", "PartnerId=4712&partnerId=4711", "PARTNERID=4712"})
    void aParameterSpeltOtherwiseReachesNobody(String query) {
        ask(PARCELS + "?" + query).then().body("code", oneOf("PARTNER_UNKNOWN", "PARTNER_NOT_NAMED"));
    }

    /** Sent as they are: clients tidy paths up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guarded/parcels/%34%37%31%32",
                "/guarded/parcels/4711/../4712",
                "/guarded/parcels/4711/%2e%2e/4712",
                "/guarded/parcels/4711%2f..%2f4712",
                "/guarded/parcels/4711%2F..%2F4712",
                "/guarded/parcels/./4712",
                "/guarded/parcels//4712",
                "//guarded//parcels//4712",
                "/guarded/parcels/4712/",
                "/guarded/parcels/4712;x=y",
                "/guarded/parcels/4712;partnerId=4711",
                "/guarded/parcels;partnerId=4711/4712",
                "/guarded;x=y/parcels/4712",
                "/GUARDED/parcels/4712",
                "/guarded/Parcels/4712",
                "/guarded/parcels/4712?partnerId=4711",
                "/guarded/parcels/4711%00",
                "/guarded/parcels/4711%0a",
                "/guarded/parcels/4711%20",
                "/guarded/parcels?partnerId=4711%264712",
                "/guarded/parcels/queries/../4712"
            })
    void noSpellingOfAPathReachesAnotherAndEachLeavesALine(String path) throws IOException {
        String answer;
        List<String> lines;
        try (AuditLines audit = new AuditLines()) {
            answer = raw(path);
            lines = audit.next();
        }
        String status = answer.substring(9, 12);
        assertTrue(List.of("400", "403", "404", "405").contains(status), answer);
        assertTrue(answer.toLowerCase().contains("content-type: application/problem+json"), answer);
        assertFalse(answer.contains("readOf"), answer);
        assertEquals(1, lines.size(), () -> "One line: " + lines);
        assertTrue(lines.get(0).startsWith("refused " + status + " "), lines.get(0));
    }

    @Test
    void aParameterThatOtherFrameworksTakeForTheSameIsNone() throws IOException {
        String answer = raw(PARCELS + "?partnerId[]=4712&partnerId=4711");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.toLowerCase().contains("content-type: application/problem+json"), answer);
    }

    private Response ask(String path) {
        return given().urlEncodingEnabled(false).header("Authorization", token).get(path);
    }

    private Response query(String partners) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body("{\"partnerIds\":[" + partners + "]}")
                .post(PARCELS + "/queries");
    }

    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                    .formatted(path, token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
