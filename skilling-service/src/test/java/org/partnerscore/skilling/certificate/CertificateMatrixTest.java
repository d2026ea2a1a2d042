package org.partnerscore.skilling.certificate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.imports.ImportMatrix;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CertificateMatrixTest extends ImportMatrix {

    CertificateMatrixTest() {
        super(new CertificateSample());
    }
}
