package org.partnerscore.skilling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.partnerscore.testing.AccessMatrix;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AccessTest extends AccessMatrix {

    @Override
    protected Map<String, String> bodiesNaming(String partner) {
        return Map.of("queryHeldCertificates", "{\"partnerIds\":[\"" + partner + "\"],\"on\":\"2023-08-31\"}");
    }
}
