package org.partnerscore.common.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.issuer.Claims;
import org.partnerscore.issuer.Signer;
import org.partnerscore.testing.AuditLines;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** What is no token of the issuer's for us is refused with 401, what a token does not give with 403, each with one line to the audit log. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class GateTest {

    private static final String ANYBODYS = "/wire/days";

    private AuditLines audit;

    @BeforeEach
    void listen() {
        audit = new AuditLines();
    }

    @AfterEach
    void stopListening() {
        audit.close();
    }

    record Wrong(String what, String token, String code) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrongTokens() throws GeneralSecurityException {
        Instant now = Instant.now();
        Claims viewer = Claims.of("somebody").roles("program-viewer");
        Signer signer = TestIssuer.signer();
        String good = signer.sign(viewer);
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        var anothers = keys.generateKeyPair().getPrivate();
        var ours = signer.key().getPrivateKey();
        return Stream.of(
                new Wrong(
                        "expired",
                        signer.sign(viewer.valid(now.minusSeconds(7200), now.minusSeconds(3600))),
                        "TOKEN_EXPIRED"),
                new Wrong(
                        "not yet valid",
                        signer.sign(viewer.valid(now.plusSeconds(600), now.plusSeconds(1200))),
                        "TOKEN_INVALID"),
                new Wrong("unsigned", Forged.unsigned(good, "none"), "TOKEN_INVALID"),
                new Wrong("unsigned, spelt otherwise", Forged.unsigned(good, "nOnE"), "TOKEN_INVALID"),
                new Wrong(
                        "of another issuer",
                        new Signer("http://127.0.0.1:1", signer.key()).sign(viewer),
                        "TOKEN_INVALID"),
                new Wrong("for another audience", signer.sign(viewer.audience("another")), "TOKEN_INVALID"),
                new Wrong("HS256 with the public key", Forged.signedWithThePublicKey(good), "TOKEN_INVALID"),
                new Wrong(
                        "of another key under the same id",
                        Forged.signed(good, anothers, "RS256", "SHA256withRSA"),
                        "TOKEN_INVALID"),
                new Wrong(
                        "of the right key with another algorithm",
                        Forged.signed(good, ours, "RS512", "SHA512withRSA"),
                        "TOKEN_INVALID"),
                new Wrong("altered", Forged.altered(good, "program-viewer", "program-administrator"), "TOKEN_INVALID"),
                new Wrong("without its signature", good.substring(0, good.lastIndexOf('.') + 1), "TOKEN_INVALID"),
                new Wrong("huge", good + "A".repeat(12_000), "TOKEN_INVALID"),
                new Wrong("no token", "nonsense", "TOKEN_INVALID"),
                new Wrong(
                        "bound to a partner that is a number",
                        Forged.said(Forged.payloadText(good).replace("{", "{\"partner_id\":4711,")),
                        "TOKEN_INVALID"),
                new Wrong(
                        "bound to several partners",
                        Forged.said(Forged.payloadText(good).replace("{", "{\"partner_id\":[\"4711\",\"4712\"],")),
                        "TOKEN_INVALID"),
                new Wrong(
                        "bound to a partner without an id",
                        Forged.said(Forged.payloadText(good).replace("{", "{\"partner_id\":\"\",")),
                        "TOKEN_INVALID"),
                new Wrong(
                        "without a subject",
                        Forged.said(Forged.payloadText(good).replace("\"sub\":\"somebody\"", "\"x\":1")),
                        "TOKEN_INVALID"));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void aWrongTokenIsNone(Wrong wrong) {
        Response answer =
                given().header("Authorization", "Bearer " + wrong.token()).get(ANYBODYS);
        refused(answer, 401, wrong.code(), "nobody known");
        answer.then().header("WWW-Authenticate", is("Bearer"));
    }

    @Test
    void theSameTokenRightIsLetIn() {
        with(Claims.of("somebody").roles("program-viewer")).then().statusCode(200);
        assertEquals(List.of(), audit.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic eDp5", "Digest a=b", "", "Token x"})
    void whatIsNoBearerTokenIsNone(String authorization) {
        refused(given().header("Authorization", authorization).get(ANYBODYS), 401, "TOKEN_INVALID", "nobody known");
    }

    @Test
    void withoutAHeaderNobodyIsKnown() {
        Response answer = given().noFilters().get(ANYBODYS);
        refused(answer, 401, "TOKEN_MISSING", "nobody known");
    }

    @Test
    void twoTokensAreNone() {
        String good = "Bearer " + TestIssuer.token("program-viewer");
        Headers both = Headers.headers(
                new Header("Authorization", good),
                new Header("Authorization", "Bearer " + TestIssuer.token("program-administrator")));
        refused(given().noFilters().headers(both).get(ANYBODYS), 401, "TOKEN_AMBIGUOUS", "nobody known");
    }

    static Stream<Claims> claimsThatGiveNothing() {
        Claims somebody = Claims.of("somebody");
        return Stream.of(
                somebody,
                somebody.roles("emperor"),
                somebody.roles("PROGRAM-VIEWER"),
                somebody.roles("partner-viewer"),
                somebody.roles("partner-administrator"),
                somebody.roles("program-administrator").scopes("scores:read"),
                somebody.roles("feed").scopes("catalogues:read"));
    }

    @ParameterizedTest
    @MethodSource("claimsThatGiveNothing")
    void whatRolesAndScopesDoNotGiveIsForbidden(Claims claims) {
        refused(with(claims), 403, "NOT_ALLOWED", "somebody");
    }

    @Test
    void scopesNarrowAndNeverWiden() {
        Claims viewer = Claims.of("somebody").roles("program-viewer");
        with(viewer.scopes("catalogues:read")).then().statusCode(200);
        with(viewer.scopes("openid", "profile")).then().statusCode(200);
        refused(
                given().header("Authorization", bearer(viewer.scopes("records:write")))
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/wire/wholes"),
                403,
                "NOT_ALLOWED",
                "somebody");
    }

    @Test
    void whoLacksAPermissionIsToldWhich() {
        with(Claims.of("somebody").roles("program-viewer").scopes("scores:read"))
                .then()
                .statusCode(403)
                .body("permission", is("catalogues:read"));
    }

    @Test
    void whatIsNotDeclaredIsForbiddenToEverybody() {
        refused(given().get("/guarded/parcels/4711/undeclared"), 403, "NOT_ALLOWED", "somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderChangesTheMethod(String header) {
        Claims viewer = Claims.of("somebody").roles("program-viewer");
        given().header("Authorization", bearer(viewer))
                .header(header, "PUT")
                .get("/wire/things/a")
                .then()
                .statusCode(200);
        refused(
                given().header("Authorization", bearer(viewer))
                        .header(header, "GET")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .put("/wire/things/a"),
                403,
                "NOT_ALLOWED",
                "somebody");
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsReadWhoeverSendsIt() {
        refused(
                given().header("Authorization", "Bearer " + "A".repeat(100_000)).get(ANYBODYS),
                431,
                "HEADERS_TOO_LARGE",
                "nobody known");
        refused(
                given().header("Authorization", bearer(Claims.of("somebody").roles("program-viewer")))
                        .header("X-Large", "A".repeat(33_000))
                        .get(ANYBODYS),
                431,
                "HEADERS_TOO_LARGE",
                "nobody known");
        refused(given().get(ANYBODYS + "?from=" + "A".repeat(8_200)), 414, "ADDRESS_TOO_LONG", "nobody known");
    }

    private static Response with(Claims claims) {
        return given().header("Authorization", bearer(claims)).get(ANYBODYS);
    }

    private static String bearer(Claims claims) {
        return "Bearer " + TestIssuer.token(claims);
    }

    /** As documented, and with one line that says whom and why, never the token. */
    private void refused(Response answer, int status, String code, String subject) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body(not(containsString("eyJ")));
        List<String> lines = audit.next();
        assertEquals(1, lines.size(), () -> "One line: " + lines);
        String line = lines.get(0);
        assertTrue(line.startsWith("refused " + status + " " + code + ": "), line);
        assertTrue(line.endsWith(" by " + subject), line);
        assertFalse(line.contains("eyJ"), line);
    }
}
