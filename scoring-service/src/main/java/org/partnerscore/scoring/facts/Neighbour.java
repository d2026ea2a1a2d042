package org.partnerscore.scoring.facts;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * One of the services that are asked, with the patience that it is shown. A query only reads, so that a cut connection or an error of
 * the server is asked again, once; a slow neighbour is not, because that doubles its load and the caller's wait.
 *
 * @param <A> the answer, as far as it is read
 */
final class Neighbour<A> {

    private static final class Body extends TypeLiteral<Uni<byte[]>> {
        private static final long serialVersionUID = 1L;
    }

    private static final Body BODY = new Body();

    private final Service service;
    private final Guard guard;
    private final ObjectReader reader;

    Neighbour(Service service, Class<A> answer, FactsConfig config, ObjectMapper json) {
        this.service = service;
        this.reader = json.readerFor(answer).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        this.guard = Guard.create()
                .withDescription(service.id())
                .withThreadOffload(false)
                .withTimeout()
                .duration(config.attemptTimeout().toMillis(), MILLIS)
                .done()
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

    /** Asks now, on the caller's thread, which is free as soon as the question is sent; whoever needs the answer waits for it. */
    Asked<A> ask(Supplier<Uni<byte[]>> question, Deadline deadline) {
        return new Asked<>(this, guard.get(question, BODY).subscribeAsCompletionStage(), deadline);
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
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatusInfo().getFamily()
                        == jakarta.ws.rs.core.Response.Status.Family.CLIENT_ERROR;
    }
}
