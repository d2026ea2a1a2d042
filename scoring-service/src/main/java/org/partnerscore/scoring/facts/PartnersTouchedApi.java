package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What associations-service is asked, and tells, of whom tenants, partners and locations belong to. */
final class PartnersTouchedApi {

    static final String PATH = "/api/v1/associations/queries/partners";

    private PartnersTouchedApi() {}

    record Query(List<String> tenantIds, List<String> partnerIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<String> partnerIds) {

        public Answer {
            partnerIds = List.copyOf(partnerIds);
        }
    }
}
