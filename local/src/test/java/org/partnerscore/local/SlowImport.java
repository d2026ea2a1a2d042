package org.partnerscore.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** An import whose sender stops half-way through, until it is told to go on. */
final class SlowImport {

    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final CompletableFuture<HttpResponse<String>> answer;

    SlowImport(HttpClient http, URI service, String token, String feed, String firstHalf, String secondHalf) {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(firstHalf.getBytes(StandardCharsets.UTF_8)),
                new Waiting(goesOn, secondHalf.getBytes(StandardCharsets.UTF_8)));
        answer = http.sendAsync(
                HttpRequest.newBuilder(service.resolve("/api/v1/" + feed + "/imports"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    void goOn() {
        goesOn.countDown();
    }

    CompletableFuture<HttpResponse<String>> answer() {
        return answer;
    }

    private static final class Waiting extends InputStream {

        private final CountDownLatch goesOn;
        private final InputStream rest;

        Waiting(CountDownLatch goesOn, byte[] rest) {
            this.goesOn = goesOn;
            this.rest = new ByteArrayInputStream(rest);
        }

        @Override
        public int read() throws IOException {
            awaitGoingOn();
            return rest.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            awaitGoingOn();
            return rest.read(buffer, offset, length);
        }

        private void awaitGoingOn() throws IOException {
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
