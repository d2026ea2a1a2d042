package org.partnerscore.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialIssuerTest {

    private static final String SECRET = "a-secret-of-a-trial";
    private static final String ADDRESS = "http://issuer.example:8080";

    @Test
    void aClientGetsTheRoleOfItsName() throws IOException, InterruptedException {
        int port = free();
        try (Issuer issuer = TrialIssuer.start(
                Map.of("PARTNERSCORE_ISSUER_ADDRESS", ADDRESS, "PARTNERSCORE_ISSUER_CLIENT_SECRET", SECRET), port)) {
            assertEquals(URI.create(ADDRESS), issuer.address());
            String claims = claims(token(port, "program-administrator", SECRET).body());
            assertTrue(claims.contains("\"iss\":\"" + ADDRESS + "\""), claims);
            assertTrue(claims.contains("\"roles\":[\"program-administrator\"]"), claims);
            assertTrue(claims(token(port, "scoring-service", SECRET).body()).contains("\"roles\":[\"service\"]"));
            assertEquals(
                    401,
                    token(port, "program-administrator", "a-secret-of-another").statusCode());
        }
    }

    @Test
    void thereIsNoSecretByDefault() {
        Map<String, String> without = Map.of("PARTNERSCORE_ISSUER_ADDRESS", ADDRESS);
        assertThrows(IllegalArgumentException.class, () -> TrialIssuer.start(without, 0));
        Map<String, String> withAShortOne =
                Map.of("PARTNERSCORE_ISSUER_ADDRESS", ADDRESS, "PARTNERSCORE_ISSUER_CLIENT_SECRET", "changeme");
        assertThrows(IllegalArgumentException.class, () -> TrialIssuer.start(withAShortOne, 0));
        Map<String, String> nowhere = Map.of("PARTNERSCORE_ISSUER_CLIENT_SECRET", SECRET);
        assertThrows(IllegalArgumentException.class, () -> TrialIssuer.start(nowhere, 0));
    }

    @Test
    void whoIsStartedAgainSignsWithTheSameKey() throws IOException, InterruptedException {
        String keys = keys(SECRET);
        assertEquals(keys, keys(SECRET));
        assertNotEquals(keys, keys("another-secret-of-a-trial"));
    }

    private static String keys(String secret) throws IOException, InterruptedException {
        int port = free();
        try (Issuer issuer = TrialIssuer.start(
                Map.of("PARTNERSCORE_ISSUER_ADDRESS", ADDRESS, "PARTNERSCORE_ISSUER_CLIENT_SECRET", secret), port)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/keys"))
                    .build();
            String keys = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(keys.contains(issuer.signer().key().getKeyId()), keys);
            return keys;
        }
    }

    private static HttpResponse<String> token(int port, String client, String secret)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/token"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String claims(String answer) {
        String token = answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        return new String(Base64.getUrlDecoder().decode(token.split("[.]")[1]), StandardCharsets.UTF_8);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
