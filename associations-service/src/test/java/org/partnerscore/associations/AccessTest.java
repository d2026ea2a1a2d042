package org.partnerscore.associations;

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
        return Map.of(
                "queryAssociations",
                "{\"partnerIds\":[\"" + partner + "\"],\"inForceOn\":[\"2023-08-31\"]}",
                "queryTenantsServed",
                "{\"partnerId\":\"" + partner + "\",\"tenantIds\":[],\"since\":\"2023-08-31\"}");
    }
}
