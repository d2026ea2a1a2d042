package org.partnerscore.common.imports;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class LetterImportsTest extends ImportMatrix {

    LetterImportsTest() {
        super(new LetterSample());
    }

    private static final class LetterSample extends ParcelSample {

        @Override
        public String path() {
            return "/api/v1/letters/imports";
        }

        @Override
        public List<BadValue> badValues() {
            return super.badValues().stream()
                    .filter(value -> !value.code().equals("SENDER_EXHAUSTED"))
                    .toList();
        }
    }
}
