package org.partnerscore.common.imports;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ParcelImportsTest extends ImportMatrix {

    ParcelImportsTest() {
        super(new ParcelSample());
    }
}
