package org.partnerscore.scoring.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.partnerscore.common.security.Bearer;
import org.partnerscore.common.security.Bearers;
import org.partnerscore.common.security.NoOwnToken;
import org.partnerscore.common.trace.Trace;

/**
 * The three services as they are asked about many partners, in this service's own name. Nobody waits for these answers, so that one may take as long as it takes to
 * compute; and a question is put once: whoever asks comes back to its partners later. The breakers that protect the callers of single
 * scores do not see this traffic.
 */
@ApplicationScoped
class PatientNeighbours {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int PAGE = 500;

    private final FactsConfig places;
    private final Duration timeout;
    private final Bearers bearers;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    PatientNeighbours(FactsConfig places, ShardConfig config, Bearers bearers, ObjectMapper json) {
        this.places = places;
        this.timeout = config.timeout();
        this.bearers = bearers;
        this.json = json;
    }

    Underway<PartnersApi.Page> partners(Optional<String> after) {
        String cursor =
                after.map(page -> "&after=" + URLEncoder.encode(page, UTF_8)).orElse("");
        return send(
                Service.ASSOCIATIONS,
                PartnersApi.PATH + "?limit=" + PAGE + cursor,
                HttpRequest.newBuilder().GET(),
                PartnersApi.Page.class);
    }

    Underway<AssociationsApi.Answer> associations(List<String> partnerIds, List<LocalDate> inForceOn) {
        return post(
                Service.ASSOCIATIONS,
                AssociationsApi.PATH,
                new AssociationsApi.Query(partnerIds, inForceOn),
                AssociationsApi.Answer.class);
    }

    Underway<SkillingApi.Answer> certificates(List<String> partnerIds, Question question) {
        return post(
                Service.SKILLING,
                SkillingApi.PATH,
                SkillingApi.Query.of(partnerIds, question),
                SkillingApi.Answer.class);
    }

    Underway<TelemetryApi.Answer> usage(TelemetryApi.Query query) {
        return post(Service.TELEMETRY, TelemetryApi.PATH, query, TelemetryApi.Answer.class);
    }

    Underway<ChangesApi.Page> changes(NeighbourLogs.Log log, Optional<String> after) {
        String cursor =
                after.map(last -> "&after=" + URLEncoder.encode(last, UTF_8)).orElse("");
        return send(
                log.service(),
                log.path() + "?limit=" + PAGE + cursor,
                HttpRequest.newBuilder().GET(),
                ChangesApi.Page.class);
    }

    Underway<PartnersTouchedApi.Answer> partnersTouched(PartnersTouchedApi.Query query) {
        return post(Service.ASSOCIATIONS, PartnersTouchedApi.PATH, query, PartnersTouchedApi.Answer.class);
    }

    private <A> Underway<A> post(Service service, String path, Object query, Class<A> answer) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder()
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(query)));
            return send(service, path, request, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question cannot be written", e);
        }
    }

    private <A> Underway<A> send(Service service, String path, HttpRequest.Builder request, Class<A> answer) {
        Bearer bearer = bearer(service);
        HttpRequest complete = Trace.goOn(request)
                .uri(URI.create(places.url(service)).resolve(path))
                .header("Accept", "application/json")
                .header("Authorization", bearer.header())
                .build();
        ObjectReader reader = json.readerFor(answer).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        return new Underway<>(
                service,
                bearer,
                http.sendAsync(complete, HttpResponse.BodyHandlers.ofByteArray()),
                reader,
                Deadline.in(timeout));
    }

    private Bearer bearer(Service service) {
        try {
            return bearers.own();
        } catch (NoOwnToken e) {
            throw new NeighbourFailed(service, e);
        }
    }

    /** A question that was put; the answer is read by whoever waits for it. */
    record Underway<A>(
            Service service,
            Bearer bearer,
            CompletableFuture<HttpResponse<byte[]>> response,
            ObjectReader reader,
            Deadline deadline) {

        /** The answer; throws {@link NeighbourFailed} where there is none in time, or none that can be read. */
        A await() {
            try {
                HttpResponse<byte[]> told = response.get(deadline.left().toNanos(), NANOSECONDS);
                if (told.statusCode() == 401) {
                    bearer.refused();
                }
                if (told.statusCode() != 200) {
                    throw new NeighbourFailed(service, new NeighbourRefused(told.statusCode()));
                }
                return Objects.requireNonNull(reader.<A>readValue(told.body()), "the answer is null");
            } catch (InterruptedException e) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw new NeighbourFailed(service, e);
            } catch (TimeoutException e) {
                response.cancel(true);
                throw new NeighbourFailed(service, e);
            } catch (ExecutionException e) {
                throw new NeighbourFailed(service, e.getCause());
            } catch (IOException | NullPointerException | IllegalArgumentException unreadable) {
                throw new NeighbourFailed(service, unreadable);
            }
        }
    }
}
