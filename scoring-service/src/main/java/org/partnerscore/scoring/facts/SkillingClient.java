package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of skilling-service, and what of its answer is read. */
@RegisterRestClient(configKey = "skilling")
@Path("/api/v1/certificates/queries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface SkillingClient {

    /** The answer as it came, because it is kept as it came; it reads as an {@link Answer}. */
    @POST
    Uni<byte[]> query(@HeaderParam("X-Request-Id") String requestId, Query query);

    /** Either about a day or about the days {@code from..to}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Query(List<String> partnerIds, LocalDate on, LocalDate from, LocalDate to) {

        static Query of(List<String> partnerIds, Question question) {
            return question.isOneDay()
                    ? new Query(partnerIds, question.asOf(), null, null)
                    : new Query(partnerIds, null, question.since(), question.asOf());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Individual> individuals) {

        public Answer {
            individuals = List.copyOf(individuals);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Individual(
            String individualId,
            String partnerId,
            LocalDate linkedOn,
            Optional<LocalDate> unlinkedOn,
            Optional<LocalDate> supersededOn,
            int version,
            List<Certificate> certificates) {

        public Individual {
            Objects.requireNonNull(individualId);
            Objects.requireNonNull(partnerId);
            Objects.requireNonNull(linkedOn);
            supersededOn = supersededOn == null ? Optional.empty() : supersededOn;
            certificates = List.copyOf(certificates);
        }

        /** The day on which the link no longer holds: it was ended, or a later one took over. */
        Optional<LocalDate> holdsUntil() {
            return Stream.of(unlinkedOn, supersededOn).flatMap(Optional::stream).min(LocalDate::compareTo);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Certificate(
            String certification,
            String storedAs,
            LocalDate earnedOn,
            Optional<LocalDate> expiresOn,
            Optional<LocalDate> revokedOn,
            Optional<LocalDate> retiredOn,
            int version) {

        public Certificate {
            Objects.requireNonNull(certification);
            Objects.requireNonNull(storedAs);
            Objects.requireNonNull(earnedOn);
        }
    }
}
