package org.partnerscore.portal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.portal.StubServices;

/** Bodies of any size flow through: what has not been taken is not asked for, so nothing piles up here. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class StreamingTest {

    private static final int CHUNK = 1_000_000;
    private static final long CHUNKS = 200;

    StubServices services;

    @TestHTTPResource("/")
    URI origin;

    private final String path = "/api/v1/usage/" + UUID.randomUUID() + "/imports";
    private final ExecutorService caller = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        caller.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theServiceReadsTheFirstBytesBeforeTheLastAreSent(boolean lengthKnown) throws Exception {
        CompletableFuture<Void> first = new CompletableFuture<>();
        AtomicLong received = new AtomicLong();
        services.on(path, request -> request.handler(data -> {
                    received.addAndGet(data.length());
                    first.complete(null);
                })
                .endHandler(ended -> request.response().end(String.valueOf(received.get()))));

        assertEquals(String.valueOf(CHUNKS * CHUNK), send(lengthKnown, () -> first.get(10, TimeUnit.SECONDS)));
    }

    @Test
    void aServiceThatTakesNothingIsSentNothing() throws Exception {
        CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();
        AtomicLong received = new AtomicLong();
        services.on(path, request -> {
            request.pause();
            request.handler(data -> received.addAndGet(data.length()));
            request.endHandler(ended -> request.response().end(String.valueOf(received.get())));
            held.complete(request);
        });
        Future<String> answer = caller.submit(() -> send(true, () -> null));
        // Everything is on one machine: what could be swallowed would be gone within these seconds.
        assertThrows(TimeoutException.class, () -> answer.get(3, TimeUnit.SECONDS));
        assertEquals(0, received.get());

        held.get(10, TimeUnit.SECONDS).resume();
        assertEquals(String.valueOf(CHUNKS * CHUNK), answer.get(60, TimeUnit.SECONDS));
    }

    @Test
    void theCallerReadsTheFirstBytesBeforeTheLastAreWritten() throws Exception {
        CompletableFuture<Void> read = new CompletableFuture<>();
        services.on(path, request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.write(Buffer.buffer(new byte[CHUNK]));
            read.whenComplete((done, failure) -> write(response, CHUNKS - 1));
        });
        try (InputStream body = origin.resolve(path).toURL().openStream()) {
            assertEquals(CHUNK, body.readNBytes(CHUNK).length);
            read.complete(null);
            assertEquals((CHUNKS - 1) * CHUNK, body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void whatTheCallerDoesNotReadIsNotTakenFromTheService() throws Exception {
        CompletableFuture<Void> written = new CompletableFuture<>();
        services.on(path, request -> write(request.response().setChunked(true), CHUNKS)
                .onSuccess(done -> written.complete(null)));
        try (InputStream body = origin.resolve(path).toURL().openStream()) {
            assertThrows(TimeoutException.class, () -> written.get(3, TimeUnit.SECONDS));
            assertFalse(written.isDone());
            assertEquals(CHUNKS * CHUNK, body.transferTo(OutputStream.nullOutputStream()));
        }
        written.get(10, TimeUnit.SECONDS);
    }

    private static io.vertx.core.Future<Void> write(HttpServerResponse response, long chunks) {
        if (chunks == 0) {
            return response.end();
        }
        return response.write(Buffer.buffer(new byte[CHUNK])).compose(written -> write(response, chunks - 1));
    }

    private String send(boolean lengthKnown, Callable<?> afterTheFirst) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) origin.resolve(path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        if (lengthKnown) {
            connection.setFixedLengthStreamingMode(CHUNKS * CHUNK);
        } else {
            connection.setChunkedStreamingMode(CHUNK);
        }
        try (OutputStream body = connection.getOutputStream()) {
            for (long chunk = 0; chunk < CHUNKS; chunk++) {
                body.write(new byte[CHUNK]);
                if (chunk == 0) {
                    body.flush();
                    afterTheFirst.call();
                }
            }
        }
        return text(connection);
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
