package org.partnerscore.associations.customer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.FeedSample;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CustomerImportsTest extends ImportMatrix {

    CustomerImportsTest() {
        super(new Sample());
    }

    private static final class Sample implements FeedSample {

        @Override
        public String path() {
            return "/api/v1/customers/imports";
        }

        @Override
        public List<String> keys() {
            return List.of("tenantId");
        }

        @Override
        public Map<String, Object> freshRow() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("tenantId", UUID.randomUUID().toString());
            row.put("name", "Fabrikam");
            row.put("country", "NL");
            row.put("segment", "SMB");
            return row;
        }

        @Override
        public Map.Entry<String, Object> correction() {
            return Map.entry("segment", "ENTERPRISE");
        }

        @Override
        public List<BadValue> badValues() {
            return List.of(
                    new BadValue("tenantId", "4711", "INVALID_UUID"),
                    new BadValue("tenantId", "{0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c}", "INVALID_UUID"),
                    new BadValue("name", "x".repeat(201), "INVALID_VALUE"),
                    new BadValue("segment", "smb", "INVALID_VALUE"),
                    new BadValue("segment", "CORPORATE", "INVALID_VALUE"));
        }
    }
}
