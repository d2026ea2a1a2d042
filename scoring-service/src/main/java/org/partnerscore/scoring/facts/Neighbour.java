package org.partnerscore.scoring.facts;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.partnerscore.common.http.RequestId;

/**
 * One of the services that are asked, with the patience that it is shown. A query only reads, so that a cut connection or an error of
 * the server is asked again, once; a slow neighbour is not, because that doubles its load and the caller's wait.
 *
 * @param <A> the answer, as far as it is read
 */
final class Neighbour<A> {

    private final Service service;
    private final Vertx vertx;
    private final HttpClient http;
    private final RequestOptions query;
    private final Guard guard;
    private final ObjectMapper json;
    private final ObjectReader reader;

    Neighbour(
            Service service,
            String path,
            Class<A> answer,
            Vertx vertx,
            HttpClient http,
            FactsConfig config,
            ObjectMapper json) {
        this.service = service;
        this.vertx = vertx;
        this.http = http;
        this.query = new RequestOptions()
                .setAbsoluteURI(URI.create(config.url(service)).resolve(path).toString())
                .setMethod(HttpMethod.POST)
                .putHeader("Accept", "application/json")
                .putHeader("Content-Type", "application/json")
                .setTimeout(config.attemptTimeout().toMillis());
        this.guard = guard(service, config);
        this.json = json;
        this.reader = json.readerFor(answer).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private static Guard guard(Service service, FactsConfig config) {
        return Guard.create()
                .withDescription(service.id())
                .withCircuitBreaker()
                .name(service.id())
                .requestVolumeThreshold(config.breaker().attempts())
                .failureRatio(config.breaker().failurePercent() / 100.0)
                .delay(config.breaker().pause().toMillis(), MILLIS)
                .when(failure -> !isOurMistake(failure))
                .done()
                .withRetry()
                .maxRetries(1)
                .delay(20, MILLIS)
                .jitter(20, MILLIS)
                .whenException(Neighbour::isWorthASecondAttempt)
                .done()
                .build();
    }

    /** Asks now, unless the neighbour is left alone at the moment; whoever needs the answer waits for it. */
    Asked ask(Object question, Deadline deadline) {
        String requestId = RequestId.current();
        Buffer body = Buffer.buffer(written(question));
        return new Asked(this, () -> send(requestId, body), deadline);
    }

    private byte[] written(Object question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the context's own thread, so that no part of the answer comes before somebody waits for it. */
    private CompletableFuture<byte[]> send(String requestId, Buffer body) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        vertx.getOrCreateContext()
                .runOnContext(now -> http.request(new RequestOptions(query).putHeader(RequestId.HEADER, requestId))
                        .compose(request -> request.send(body))
                        .compose(this::body)
                        .map(Buffer::getBytes)
                        .onSuccess(answer::complete)
                        .onFailure(answer::completeExceptionally));
        return answer;
    }

    private Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(new NeighbourRefused(response.statusCode()));
    }

    boolean isLeftAlone() {
        return CircuitBreakerMaintenance.get().currentState(service.id()) == CircuitBreakerState.OPEN;
    }

    Guard guard() {
        return guard;
    }

    Service service() {
        return service;
    }

    /** Reads an answer, now or one that was kept; one that cannot be read is none. */
    A read(byte[] body) {
        try {
            return Objects.requireNonNull(reader.<A>readValue(body), "the answer is null");
        } catch (IOException | RuntimeException unreadable) {
            throw new NeighbourFailed(service, unreadable);
        }
    }

    private static boolean isWorthASecondAttempt(Throwable failure) {
        return !(failure instanceof TimeoutException
                || failure instanceof CircuitBreakerOpenException
                || isOurMistake(failure));
    }

    private static boolean isOurMistake(Throwable failure) {
        return failure instanceof NeighbourRefused refused && refused.isOurMistake();
    }
}
