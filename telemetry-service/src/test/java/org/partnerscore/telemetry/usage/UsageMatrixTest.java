package org.partnerscore.telemetry.usage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class UsageMatrixTest extends ImportMatrix {

    UsageMatrixTest() {
        super(new UsageSample());
    }
}
