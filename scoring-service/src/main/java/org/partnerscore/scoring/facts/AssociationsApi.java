package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Segment;

/** What is asked of associations-service, and what of its answer is read. */
final class AssociationsApi {

    static final String PATH = "/api/v1/associations/queries";

    private AssociationsApi() {}

    record Query(List<String> partnerIds, List<LocalDate> inForceOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Partner> partners, List<Customer> customers) {

        public Answer {
            partners = List.copyOf(partners);
            customers = List.copyOf(customers);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partner(
            String partnerId,
            Status status,
            List<String> locations,
            String parentPartnerId,
            List<Association> associations) {

        public Partner {
            Objects.requireNonNull(partnerId);
            Objects.requireNonNull(status);
            locations = List.copyOf(locations);
            associations = List.copyOf(associations);
        }
    }

    /** What an id is to associations-service. */
    enum Status {
        @JsonProperty("partner")
        PARTNER,
        @JsonProperty("location")
        LOCATION,
        @JsonProperty("unknown")
        UNKNOWN
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Association(
            String partnerId,
            String tenantId,
            AssociationType type,
            List<String> products,
            LocalDate associatedOn,
            Optional<LocalDate> endedOn,
            int version) {

        public Association {
            Objects.requireNonNull(partnerId);
            Objects.requireNonNull(tenantId);
            Objects.requireNonNull(type);
            products = List.copyOf(products);
            Objects.requireNonNull(associatedOn);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Customer(String tenantId, Segment segment) {

        public Customer {
            Objects.requireNonNull(tenantId);
            Objects.requireNonNull(segment);
        }
    }
}
