package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with tokens of a provider that is not ours: nothing of how callers are known is peculiar to the development issuer. */
class KeycloakIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @TempDir
    static Path directory;

    private static PostgresServer postgres;
    private static Keycloak keycloak;
    private static ServiceProcess service;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        Settings settings = new Settings(Path.of(".."), directory.resolve("platform"), Ports.free());
        List.of(settings.logs(), settings.temporary(), settings.records()).forEach(Directories::create);
        keycloak = Keycloak.start(settings.ports().issuer(), Files.createDirectories(directory.resolve("keycloak")));
        postgres = new PostgresServer(settings);
        postgres.start();
        service = ServiceProcess.start(
                new ServiceJvm(),
                Deployable.ASSOCIATIONS,
                settings,
                Map.ofEntries(
                        Map.entry("QUARKUS_PROFILE", "local"),
                        Map.entry("QUARKUS_HTTP_HOST", Settings.LOOPBACK),
                        Map.entry(
                                "QUARKUS_HTTP_PORT",
                                Integer.toString(settings.ports().of(Deployable.ASSOCIATIONS))),
                        Map.entry("QUARKUS_MANAGEMENT_HOST", Settings.LOOPBACK),
                        Map.entry(
                                "QUARKUS_MANAGEMENT_PORT",
                                Integer.toString(settings.ports().management(Deployable.ASSOCIATIONS))),
                        Map.entry(
                                "QUARKUS_OIDC_AUTH_SERVER_URL",
                                keycloak.issuer().toString()),
                        Map.entry("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S"),
                        Map.entry("PARTNERSCORE_OIDC_KEYS_FETCHED_EVERY", "2s"),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("associations")),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", postgres.user()),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.user())));
        service.awaitReady(HttpClient.newHttpClient());
        address = URI.create(settings.address(Deployable.ASSOCIATIONS));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aFeedImportsAndReadsNothingElse() throws Exception {
        Api feed = new Api(address, keycloak.client("biller"));
        assertEquals(
                0,
                feed.load("partners", Stream.of("partnerId", "4711", "4712"))
                        .path("rejected")
                        .asInt(-1));
        assertEquals(
                "NOT_ALLOWED",
                feed.refused("/api/v1/partners", 403).path("code").asText());
    }

    @Test
    void aPartnersUserSeesThatPartner() throws Exception {
        new Api(address, keycloak.client("biller")).load("partners", Stream.of("partnerId", "4711", "4712"));
        Api user = new Api(address, keycloak.user("viewer-of-4711"));
        assertEquals("4711", user.get("/api/v1/partners/4711").path("partnerId").asText());
        assertEquals(
                "PARTNER_UNKNOWN",
                user.refused("/api/v1/partners/4712", 404).path("code").asText());
    }

    @Test
    void aServiceReadsWhatItNeedsByItsOwnCredentials() throws Exception {
        new Api(address, keycloak.client("scoring-service")).get("/api/v1/partners?limit=1");
    }

    @Test
    void aTokenOfTheSameProviderForSomethingElseIsNone() throws Exception {
        Api other = new Api(address, keycloak.client("something-else"));
        assertEquals(
                "TOKEN_INVALID",
                other.refused("/api/v1/partners", 401).path("code").asText());
    }

    /** What was found good is believed for a minute, so that every token here is shown once. */
    @Test
    void aTokenOfANewKeyIsTakenAndOneOfAWithdrawnKeyIsNot() throws Exception {
        Deque<String> ofTheFormerKey = new ArrayDeque<>();
        for (int token = 0; token < 100; token++) {
            ofTheFormerKey.add(keycloak.client("scoring-service"));
        }
        assertEquals(200, status(ofTheFormerKey.remove()));

        List<String> former = keycloak.rotateKey();
        await(200, () -> keycloak.client("scoring-service"));
        assertEquals(200, status(ofTheFormerKey.remove()));

        keycloak.withdrawKeys(former);
        await(401, ofTheFormerKey::remove);
        assertEquals(401, status(ofTheFormerKey.remove()));
        assertEquals(200, status(keycloak.client("scoring-service")));
    }

    private static void await(int status, Callable<String> token) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int seen = status(token.call());
        while (seen != status && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            seen = status(token.call());
        }
        assertEquals(status, seen);
    }

    private static int status(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/partners?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
