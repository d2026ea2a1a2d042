package org.partnerscore.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The platform over HTTP. */
public record Origin(URI uri, HttpClient http) {

    public static Origin at(URI uri) {
        return new Origin(
                uri,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Sends a file to a feed and returns the report. */
    public String load(String feed, Path file) {
        try {
            return send(HttpRequest.newBuilder(uri.resolve("/api/v1/" + feed + "/imports"))
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String load(String feed, String csv) {
        return send(HttpRequest.newBuilder(uri.resolve("/api/v1/" + feed + "/imports"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    }

    /** Sends JSON under a key that makes sending it again harmless, and returns the answer. */
    public String post(String path, String json, String idempotencyKey) {
        return send(HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** On the caller's own thread and a connection that is kept, so that what is measured is the service and not the client. */
    public String get(String path) {
        return new String(bytes(path, "identity"), StandardCharsets.UTF_8);
    }

    /** What such callers receive who take gzip, as nearly all do; not unpacked. */
    byte[] gzipped(String path) {
        byte[] body = bytes(path, "gzip");
        if (body[0] != 0x1f) {
            throw new IllegalStateException(path + " is not compressed");
        }
        return body;
    }

    private byte[] bytes(String path, String encoding) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) uri.resolve(path).toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", encoding);
            int status = connection.getResponseCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
            try (InputStream body = connection.getInputStream()) {
                return body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(uri.resolve(path).toString(), e);
        }
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
