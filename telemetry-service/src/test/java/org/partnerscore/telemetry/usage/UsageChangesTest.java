package org.partnerscore.telemetry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.testing.ChangesRead.touched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.telemetry.Telemetry;
import org.partnerscore.testing.ChangesRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class UsageChangesTest {

    private static final String HEADER = "tenantId,product,month,paidAvailableUnits\n";

    private ChangesRead changes;
    private final UUID one = Telemetry.freshTenant();
    private final UUID other = Telemetry.freshTenant();

    @BeforeEach
    void readToTheEnd() {
        changes = ChangesRead.fromNow("/api/v1/usage/changes");
    }

    private static String row(UUID tenant, String month, int units) {
        return tenant + ",teams," + month + "," + units + "\n";
    }

    @Test
    void usageTouchesItsTenantsOnce() {
        Telemetry.importUsage(HEADER + row(one, "2023-05", 1) + row(one, "2023-06", 1) + row(other, "2023-05", 1));
        Telemetry.importUsage(HEADER + row(one, "2023-05", 1) + row(one, "2023-06", 1) + row(other, "2023-05", 2));
        assertEquals(List.of(touched("usage", one, other), touched("usage", other)), changes.next());
    }

    @Test
    void aSingleWriteTouchesItsTenantWhereItChangesSomething() {
        String body = "{'tenantId': '" + one + "', 'product': 'teams', 'month': '2023-05', 'paidAvailableUnits': 3}";
        Telemetry.json(body).post("/api/v1/usage").then().statusCode(201);
        Telemetry.json(body).post("/api/v1/usage").then().statusCode(200);
        Telemetry.json(body.replace("3}", "-3}")).post("/api/v1/usage").then().statusCode(400);
        assertEquals(List.of(touched("usage", one)), changes.next());
    }

    @Test
    void whatAProductIsCalledTouchesNobody() {
        Telemetry.importCsv("/api/v1/products/imports", "product,name\n" + Telemetry.freshProduct("p") + ",Name\n")
                .statusCode(200);
        assertEquals(List.of(), changes.next());
    }
}
