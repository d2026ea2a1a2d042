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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.ToldProblem;
import org.partnerscore.common.security.Bearers;
import org.partnerscore.common.trace.RequestId;

/**
 * One of the services that are asked, with the patience that it is shown. A query only reads, so that a cut connection or an error of
 * the server is asked again, once; a slow neighbour is not, because that doubles its load and the caller's wait. Every question is put
 * in the name of whoever waits for the answer, and what a neighbour refuses them is said to them: it is no failure of the neighbour.
 *
 * @param <A> the answer, as far as it is read
 */
final class Neighbour<A> {

    private static final Set<String> ABOUT_WHAT_WAS_ASKED = Set.of("PARTNER_UNKNOWN", "CUSTOMER_UNKNOWN");

    private final Service service;
    private final Vertx vertx;
    private final HttpClient http;
    private final Bearers bearers;
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
            Bearers bearers,
            FactsConfig config,
            ObjectMapper json) {
        this.service = service;
        this.vertx = vertx;
        this.http = http;
        this.bearers = bearers;
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
        // Taken here, on the thread that answers: the question is sent from another one.
        String requestId = RequestId.current();
        String bearer = bearers.ofCaller().header();
        Buffer body = Buffer.buffer(written(question));
        return new Asked(this, () -> send(requestId, bearer, body), deadline);
    }

    private byte[] written(Object question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the context's own thread, so that no part of the answer comes before somebody waits for it. */
    private CompletableFuture<byte[]> send(String requestId, String bearer, Buffer body) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(now -> http.request(new RequestOptions(query)
                        .putHeader(RequestId.HEADER, requestId)
                        .putHeader("Authorization", bearer))
                .compose(request -> request.send(body))
                .compose(this::body)
                .map(Buffer::getBytes)
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        return answer;
    }

    private Future<Buffer> body(HttpClientResponse response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> response.body();
            case 401, 403, 404 -> response.body().compose(body -> Future.failedFuture(refusal(status, body)));
            default -> Future.failedFuture(new NeighbourRefused(status));
        };
    }

    private RuntimeException refusal(int status, Buffer body) {
        return ToldProblem.read(json, body.getBytes())
                .toCaller(status, ABOUT_WHAT_WAS_ASKED)
                .<RuntimeException>map(refusal -> refusal)
                .orElseGet(() -> new NeighbourRefused(status));
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
        return failure instanceof Refusal || failure instanceof NeighbourRefused refused && refused.isOurMistake();
    }
}
