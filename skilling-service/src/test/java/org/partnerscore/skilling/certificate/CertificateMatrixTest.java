package org.partnerscore.skilling.certificate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.PostgresTestResource;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CertificateMatrixTest extends ImportMatrix {

    CertificateMatrixTest() {
        super(new CertificateSample());
    }
}
