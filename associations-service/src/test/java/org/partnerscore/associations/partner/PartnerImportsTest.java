package org.partnerscore.associations.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.associations.Feeds;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.FeedSample;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class PartnerImportsTest extends ImportMatrix {

    PartnerImportsTest() {
        super(new Sample());
    }

    private static final class Sample implements FeedSample {

        @Override
        public String path() {
            return "/api/v1/partners/imports";
        }

        @Override
        public List<String> keys() {
            return List.of("partnerId");
        }

        @Override
        public Map<String, Object> freshRow() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("partnerId", Feeds.fresh("A_1.b"));
            row.put("name", "Müller & \"Söhne\",\nKG \\N");
            row.put("country", "DE");
            row.put("parentPartnerId", Feeds.fresh("parent"));
            return row;
        }

        @Override
        public Map.Entry<String, Object> correction() {
            return Map.entry("name", "Müller KG");
        }

        @Override
        public List<BadValue> badValues() {
            return List.of(
                    new BadValue("partnerId", "a b", "INVALID_VALUE"),
                    new BadValue("partnerId", "x".repeat(65), "INVALID_VALUE"),
                    new BadValue("partnerId", "ü", "INVALID_VALUE"),
                    new BadValue("partnerId", ".", "INVALID_VALUE"),
                    new BadValue("partnerId", "..", "INVALID_VALUE"),
                    new BadValue("name", "x".repeat(201), "INVALID_VALUE"),
                    new BadValue("name", "a\0b", "INVALID_CHARACTER"),
                    new BadValue("name", "a\u001b[2Jb", "INVALID_CHARACTER"),
                    new BadValue("name", "a\u007fb", "INVALID_CHARACTER"),
                    new BadValue("name", "a\u009bb", "INVALID_CHARACTER"),
                    new BadValue("country", "x".repeat(101), "INVALID_VALUE"),
                    new BadValue("parentPartnerId", "4711/a", "INVALID_VALUE"));
        }
    }
}
