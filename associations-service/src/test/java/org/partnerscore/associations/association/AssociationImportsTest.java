package org.partnerscore.associations.association;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnerscore.associations.Feeds;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.FeedSample;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AssociationImportsTest extends ImportMatrix {

    AssociationImportsTest() {
        super(new Sample());
    }

    private static final class Sample implements FeedSample {

        @Override
        public String path() {
            return "/api/v1/associations/imports";
        }

        @Override
        public List<String> keys() {
            return List.of("partnerId", "tenantId", "type", "associatedOn");
        }

        @Override
        public Map<String, Object> freshRow() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("partnerId", Feeds.fresh("p"));
            row.put("tenantId", UUID.randomUUID().toString());
            row.put("type", "CPOR");
            row.put("products", List.of("exchange-online", "teams"));
            row.put("associatedOn", "2023-01-10");
            row.put("endedOn", "2024-01-10");
            return row;
        }

        @Override
        public Map.Entry<String, Object> correction() {
            return Map.entry("endedOn", "2023-06-10");
        }

        @Override
        public List<BadValue> badValues() {
            return List.of(
                    new BadValue("partnerId", "a b", "INVALID_VALUE"),
                    new BadValue("partnerId", "x".repeat(65), "INVALID_VALUE"),
                    new BadValue("tenantId", "4711", "INVALID_UUID"),
                    new BadValue("type", "cpor", "INVALID_VALUE"),
                    new BadValue("products", List.of("Teams"), "INVALID_VALUE"),
                    new BadValue("products", List.of(), "CPOR_WITHOUT_PRODUCTS"),
                    new BadValue("associatedOn", "2023-02-30", "INVALID_DATE"),
                    new BadValue("endedOn", "2023-1-1", "INVALID_DATE"),
                    new BadValue("endedOn", "2023-01-09", "ENDED_BEFORE_ASSOCIATED"));
        }
    }
}
