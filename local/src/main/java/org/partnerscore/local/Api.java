package org.partnerscore.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The public API at the single origin, as any client of the platform uses it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** On a busy machine the first question to each service takes longer than a neighbour waits for it. */
    private static final int RETRIES = 10;

    private final URI origin;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();

    public Api(URI origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    /** The body of a GET that succeeds, if need be when Retry-After says; a {@link Refusal} names any other answer. */
    public JsonNode get(String path) {
        HttpRequest request = request(path).GET().build();
        HttpResponse<String> answer = send(request);
        for (int retry = 0; retry < RETRIES && answer.statusCode() == 503; retry++) {
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = send(request);
        }
        return body(path, answer, 200);
    }

    /** The report of an import, also of one that rejects rows. */
    public JsonNode load(String resource, Stream<String> csvLines) {
        String path = "/api/v1/" + resource + "/imports";
        HttpRequest request = request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(new Batches(csvLines)))
                .build();
        return body(path, send(request), 200);
    }

    /** The body of a PUT without one of its own that is answered with this status. */
    public JsonNode put(String path, int status) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return body(path, send(request), status);
    }

    /** The body of a POST that is answered with this status. */
    public JsonNode post(String path, String body, int status) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return body(path, send(request), status);
    }

    /** The body of a GET that fails with this status. */
    public JsonNode refused(String path, int status) {
        return body(path, send(request(path).GET().build()), status);
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal("%s does not answer: %s.".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for %s.".formatted(request.uri()), e);
        }
    }

    private JsonNode body(String path, HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new Refusal(
                    "%s answers %d instead of %d: %s".formatted(path, answer.statusCode(), expected, answer.body()));
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal("%s answers with something that is not JSON: %s".formatted(path, answer.body()), e);
        }
    }
}
