package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of skilling-service, and what of its answer is read. */
final class SkillingApi {

    static final String PATH = "/api/v1/certificates/queries";

    private SkillingApi() {}

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
