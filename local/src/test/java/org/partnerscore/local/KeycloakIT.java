package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with tokens of a provider that is not ours: nothing of how callers are known is peculiar to the development issuer. */
class KeycloakIT {

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
                Map.of(
                        "QUARKUS_PROFILE", "local",
                        "QUARKUS_HTTP_HOST", Settings.LOOPBACK,
                        "QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(Deployable.ASSOCIATIONS)),
                        "QUARKUS_MANAGEMENT_HOST", Settings.LOOPBACK,
                        "QUARKUS_MANAGEMENT_PORT",
                                Integer.toString(settings.ports().management(Deployable.ASSOCIATIONS)),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString(),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("associations"),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.user()));
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
}
