package org.partnerscore.common.security;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.ToldProblem;
import org.partnerscore.common.trace.RequestId;
import org.partnerscore.common.trace.Trace;

/**
 * The reach where a service does not know it itself: associations-service is asked, with the caller's own token. What it affirmed is
 * believed for a minute, so that a partner's scores do not cost it the question each time. Without its address nothing but a
 * partner's own id is within reach.
 */
@ApplicationScoped // and so made when it is first asked, not with the gate, which is made before there is a
// configuration
@DefaultBean
class AssociationsReach implements Reach {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);
    private static final int MOST_IDS_BELIEVED = 100_000;

    private record Located(String partnerId, Set<String> locations) {}

    private record Served(String partnerId, Set<UUID> tenants, LocalDate since) {}

    private record Partner(Set<String> locations) {}

    private record Partners(List<Partner> partners) {}

    private record PartnersQuery(Set<String> partnerIds, Set<LocalDate> inForceOn) {}

    record TenantsQuery(String partnerId, Set<UUID> tenantIds, LocalDate since) {}

    private record Tenants(Set<UUID> tenantIds) {}

    private final Optional<URI> associations;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Cache<Object, Boolean> affirmed = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED_FOR)
            .maximumWeight(MOST_IDS_BELIEVED)
            .weigher((known, yes) -> known instanceof Served served
                    ? 1 + served.tenants().size()
                    : 1 + ((Located) known).locations().size())
            .executor(Runnable::run)
            .build();

    AssociationsReach(ReachConfig config, ObjectMapper json) {
        this.associations = config.url();
        this.json = json;
    }

    @Override
    public boolean haveLocations(Caller caller, Set<String> locations) {
        String partner = caller.partnerId().orElseThrow();
        return affirm(
                new Located(partner, Set.copyOf(locations)),
                () -> (caller.may(Permission.RECORDS_READ) ? record(caller, partner) : inScores(caller, partner))
                        .filter(found -> found.locations().containsAll(locations))
                        .isPresent());
    }

    private Optional<Partner> record(Caller caller, String partner) {
        return partner.matches("\\.+") // which would be another address
                ? Optional.empty()
                : ask(caller, HttpRequest.newBuilder().GET(), "/api/v1/partners/" + partner, Partner.class);
    }

    /** Whoever may read scores and no records is told the locations as scores are: here, of a day that no association can be of. */
    private Optional<Partner> inScores(Caller caller, String partner) {
        return ask(
                        caller,
                        question(new PartnersQuery(Set.of(partner), Set.of(LocalDate.EPOCH))),
                        "/api/v1/associations/queries",
                        Partners.class)
                .flatMap(found -> found.partners().stream().findFirst());
    }

    @Override
    public boolean haveServed(Caller caller, Set<UUID> tenants, LocalDate since) {
        String partner = caller.partnerId().orElseThrow();
        Set<UUID> asked = Set.copyOf(tenants);
        return affirm(new Served(partner, asked, since), () -> ask(
                        caller,
                        question(new TenantsQuery(partner, asked, since)),
                        "/api/v1/associations/queries/tenants",
                        Tenants.class)
                .filter(found -> found.tenantIds().equals(asked))
                .isPresent());
    }

    private boolean affirm(Object question, BooleanSupplier answer) {
        if (affirmed.getIfPresent(question) != null) {
            return true;
        }
        boolean yes = associations.isPresent() && answer.getAsBoolean();
        if (yes) {
            affirmed.put(question, true);
        }
        return yes;
    }

    private HttpRequest.Builder question(Object query) {
        try {
            return HttpRequest.newBuilder()
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(query)));
        } catch (IOException e) {
            throw new IllegalStateException("A question cannot be written", e);
        }
    }

    /** Of the caller's token, so it is theirs to know. */
    private Refusal refusal(HttpResponse<byte[]> told) {
        return ToldProblem.read(json, told.body())
                .toCaller(told.statusCode(), Set.of())
                .orElseThrow();
    }

    private <A> Optional<A> ask(Caller caller, HttpRequest.Builder request, String path, Class<A> answer) {
        HttpRequest complete = Trace.goOn(request)
                .uri(associations.orElseThrow().resolve(path))
                .header("Authorization", "Bearer " + caller.bearer())
                .header(RequestId.HEADER, RequestId.current())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> told = http.send(complete, HttpResponse.BodyHandlers.ofByteArray());
            return switch (told.statusCode()) {
                case 200 ->
                    Optional.of(json.readerFor(answer)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(told.body()));
                case 404 -> Optional.empty();
                case 401, 403 -> throw refusal(told);
                default -> throw new IOException("it answered with status " + told.statusCode());
            };
        } catch (IOException e) {
            throw Refusal.unavailable(
                    "ASSOCIATIONS_UNAVAILABLE",
                    "Whether this is the partner's cannot be known now: associations-service does not answer.",
                    PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
