package org.partnerscore.telemetry.usage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.PostgresTestResource;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class UsageMatrixTest extends ImportMatrix {

    UsageMatrixTest() {
        super(new UsageSample());
    }
}
