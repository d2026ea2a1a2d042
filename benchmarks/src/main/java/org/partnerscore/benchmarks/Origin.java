package org.partnerscore.benchmarks;

import java.io.EOFException;
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
import java.util.Optional;

/** The platform over HTTP. */
public record Origin(URI uri, Optional<String> token, HttpClient http) {

    /** Something that asks nobody for a token. */
    public static Origin open(URI uri) {
        return new Origin(uri, Optional.empty(), client());
    }

    /** A part of the platform, asked with this token. */
    public static Origin at(URI uri, String token) {
        return new Origin(uri, Optional.of(token), client());
    }

    /** The same for another caller. */
    Origin again() {
        return new Origin(uri, token, client());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve(path));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return request;
    }

    /** Sends a file to a feed and returns the report. */
    public String load(String feed, Path file) {
        try {
            return send(request("/api/v1/" + feed + "/imports")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String load(String feed, String csv) {
        return send(request("/api/v1/" + feed + "/imports")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    }

    /** Sends JSON under a key that makes sending it again harmless, and returns the answer. */
    public String post(String path, String json, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public String get(String path) {
        return new String(plain(path), StandardCharsets.UTF_8);
    }

    /** On the caller's own thread and a connection that is kept, and not read, so that what is measured is the service and not the client. */
    byte[] plain(String path) {
        return bytes(path, "identity");
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
            token.ifPresent(shown -> connection.setRequestProperty("Authorization", "Bearer " + shown));
            int status = connection.getResponseCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
            try (InputStream body = connection.getInputStream()) {
                int length = connection.getContentLength();
                return length < 0 ? body.readAllBytes() : whole(body, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(uri.resolve(path).toString(), e);
        }
    }

    /** Read in as few pieces as they come in: {@code readAllBytes} asks for 8 KiB at a time and joins them. */
    private static byte[] whole(InputStream body, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            int more = body.read(bytes, read, length - read);
            if (more < 0) {
                throw new EOFException(read + " of " + length + " bytes");
            }
            read += more;
        }
        return bytes;
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
