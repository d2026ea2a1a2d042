package org.partnerscore.telemetry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.partnerscore.testing.AccessMatrix;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AccessTest extends AccessMatrix {

    @Override
    protected Map<String, String> bodiesNaming(String partner) {
        return Map.of(
                "queryUsage",
                "{\"selections\":[{\"from\":\"2023-08\",\"to\":\"2023-08\",\"tenantIds\":["
                        + (partner.startsWith("own") ? "" : "\"" + UUID.randomUUID() + "\"")
                        + "]}]}");
    }
}
