package org.partnerscore.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Keycloak, as the build unpacked it, with the realm of {@code keycloak/partnerscore-realm.json}. */
record Keycloak(Process process, int port, Path log) implements AutoCloseable {

    static final String PASSWORD = "made-for-one-test";

    private static final String ADMINISTRATOR = "administrator";
    private static final Path HOME = Path.of("target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Keycloak start(int port, Path directory) throws Exception {
        Path home;
        try (var unpacked = Files.list(HOME)) {
            home = unpacked.findFirst().orElseThrow();
        }
        Files.copy(
                Path.of("src/test/resources/keycloak/partnerscore-realm.json"),
                Files.createDirectories(home.resolve("data/import")).resolve("partnerscore-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Path log = directory.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.toAbsolutePath().resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx400m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        builder.directory(directory.toFile());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Keycloak keycloak = new Keycloak(process, port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitReady();
        return keycloak;
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/realms/partnerscore");
    }

    /** A token of a user who gives the portal a password. */
    String user(String name) throws Exception {
        return token(Map.of("grant_type", "password", "client_id", "portal", "username", name, "password", PASSWORD));
    }

    /** A token that an application gets for itself. */
    String client(String id) throws Exception {
        return token(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", PASSWORD));
    }

    /**
     * Signs with a new key from now on, and goes on to tell the former one.
     *
     * @return the former ones, to be withdrawn
     */
    List<String> rotateKey() throws Exception {
        List<String> former = new ArrayList<>();
        new ObjectMapper()
                .readTree(administrate("GET", "?type=org.keycloak.keys.KeyProvider", ""))
                .forEach(key -> {
                    if (key.path("providerId").asText().equals("rsa-generated")) {
                        former.add(key.path("id").asText());
                    }
                });
        administrate("POST", "", """
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["200"], "algorithm": ["RS256"]}}""");
        return former;
    }

    /** Tells these keys no longer. */
    void withdrawKeys(List<String> keys) throws Exception {
        for (String key : keys) {
            administrate("DELETE", "/" + key, "");
        }
    }

    /** The body of the answer to a request about the parts of the realm. */
    private String administrate(String method, String path, String body) throws Exception {
        String token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        PASSWORD));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/admin/realms/partnerscore/components" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    "Keycloak answers " + answer.statusCode() + " to its administrator: " + answer.body());
        }
        return answer.body();
    }

    private String token(Map<String, String> form) throws Exception {
        return token("partnerscore", form);
    }

    private String token(String realm, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak gives no token: " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private void awaitReady() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        while (true) {
            try {
                if (HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is starting
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new AssertionError("Keycloak does not start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    /** The launcher and the server that it started. */
    @Override
    public void close() {
        process.descendants().forEach(Ending::end);
        Ending.end(process.toHandle());
    }
}
