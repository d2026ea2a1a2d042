package org.partnerscore.skilling.individual;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class IndividualMatrixTest extends ImportMatrix {

    IndividualMatrixTest() {
        super(new IndividualSample());
    }
}
