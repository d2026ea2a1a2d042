package org.partnerscore.telemetry.product;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ProductMatrixTest extends ImportMatrix {

    ProductMatrixTest() {
        super(new ProductSample());
    }
}
