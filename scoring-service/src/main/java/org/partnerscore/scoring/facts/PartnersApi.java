package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/** What of associations-service's list of partners is read. */
final class PartnersApi {

    static final String PATH = "/api/v1/partners";

    private PartnersApi() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Listed> items, String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(String partnerId, String parentPartnerId) {

        public Listed {
            Objects.requireNonNull(partnerId);
        }

        boolean isLocation() {
            return parentPartnerId != null;
        }
    }
}
