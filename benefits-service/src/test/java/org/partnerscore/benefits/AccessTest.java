package org.partnerscore.benefits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.partnerscore.testing.AccessMatrix;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class AccessTest extends AccessMatrix {

    @Override
    protected Map<String, String> bodiesNaming(String partner) {
        return Map.of("checkEntitlements", "[{\"partnerId\":\"" + partner + "\",\"benefit\":\"microsoft-365-e5\"}]");
    }
}
