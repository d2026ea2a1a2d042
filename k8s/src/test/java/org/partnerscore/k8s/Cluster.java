package org.partnerscore.k8s;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of a cluster as Helm asks while it renders: the secrets that are there. Helm finds it by target/kubeconfig, which the build names
 * in the environment of tests.
 */
final class Cluster {

    private static final String SECRETS = "/api/v1/namespaces/partnerscore/secrets/";

    private static final Map<String, String> SECRETS_THERE = new ConcurrentHashMap<>();

    private Cluster() {}

    /** Answers from now on, as long as this process lives. */
    static void start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Cluster::answer);
            server.start();
            Files.writeString(Path.of(System.getenv("KUBECONFIG")), """
                    {apiVersion: v1, kind: Config, current-context: test,
                     clusters: [{name: test, cluster: {server: "http://localhost:%d"}}],
                     contexts: [{name: test, context: {cluster: test, user: test}}], users: [{name: test, user: {}}]}
                    """.formatted(
                            server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(String secret, String json) {
        SECRETS_THERE.put(secret, json);
    }

    static void remove(String secret) {
        SECRETS_THERE.remove(secret);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String there = path.equals("/api/v1") ? """
                  {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
                    {"name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": ["get", "list"]}]}""" : SECRETS_THERE.get(path.replace(SECRETS, ""));
        String body = there == null ? """
                  {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""" : there;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(there == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
