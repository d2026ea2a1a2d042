package org.partnerscore.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a service, passes everything on as it is, and keeps what was asked and answered. */
final class Listener implements AutoCloseable {

    /**
     * @param authorization as it was received
     * @param question the body of the request
     * @param answer the body of the answer
     */
    record Heard(String path, String authorization, String question, int status, String answer) {}

    private static final Set<String> SET_BY_THE_CLIENT =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    Listener(URI service) throws IOException {
        this.service = service;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Heard> heard(String path, String token) {
        return heard.stream()
                .filter(each -> each.path().equals(path) && each.authorization().equals("Bearer " + token))
                .toList();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(question));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))
                        && !name.equalsIgnoreCase("Accept-Encoding")) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            heard.add(new Heard(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(question, StandardCharsets.UTF_8),
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
            answer.headers().map().forEach((name, values) -> {
                if (!SET_BY_THE_CLIENT.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
