package org.partnerscore.telemetry.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class TelemetryAuditTest {

    private static final AuditRead AUDIT = new AuditRead("telemetry");

    private final UUID tenant = UUID.randomUUID();

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    private void record(String figures) {
        given().contentType("application/json")
                .body("{\"tenantId\": \"%s\", \"product\": \"teams\", \"month\": \"2023-05\"%s}"
                        .formatted(tenant, figures))
                .post("/api/v1/usage");
    }

    @Test
    void usageIsToldFromWhatToWhat() {
        record(", \"monthlyActiveUsers\": 80");
        record(", \"monthlyActiveUsers\": 90, \"revenueUsd\": 12.50");
        List<Map<String, Object>> entries = AUDIT.of("usage", tenant + "/teams/2023-05");
        assertEquals(2, entries.size());
        assertEquals("recordUsage", entries.get(0).get("operation"));
        String told = """
                {"tenantId": "%s", "product": "teams", "month": "2023-05", "paidAvailableUnits": null, "monthlyActiveUsers": %s,
                 "consumedRevenueUsd": null, "revenueUsd": %s, "capacityUnits": null}""";
        assertEquals(json(told.formatted(tenant, "80", "null")), entries.get(0).get("before"));
        assertEquals(json(told.formatted(tenant, "90", "12.5")), entries.get(0).get("after"));
        assertNull(entries.get(1).get("before"));
    }

    @Test
    void aProductIsTold() {
        String product = "p" + UUID.randomUUID();
        given().contentType("application/json")
                .body("{\"name\": \"Teams\", \"family\": \"m365\"}")
                .put("/api/v1/products/" + product)
                .then()
                .statusCode(201);
        Map<String, Object> entry = AUDIT.of("products", product).get(0);
        assertEquals("putProduct", entry.get("operation"));
        assertEquals(
                json("{\"product\": \"%s\", \"name\": \"Teams\", \"family\": \"m365\"}".formatted(product)),
                entry.get("after"));
    }

    @Test
    void anImportOfManyRowsIsOneEntry() {
        String request = AuditRead.freshRequestId();
        StringBuilder rows = new StringBuilder("tenantId,product,month,monthlyActiveUsers\n");
        for (int row = 0; row < 1_000; row++) {
            rows.append(UUID.randomUUID())
                    .append(",teams,2023-0")
                    .append(row % 9 + 1)
                    .append(",5\n");
        }
        given().header("X-Request-Id", request)
                .contentType("text/csv; charset=utf-8")
                .body(rows.toString())
                .post("/api/v1/usage/imports")
                .then()
                .statusCode(200);
        List<Map<String, Object>> entries = AUDIT.byRequest(request);
        assertEquals(1, entries.size());
        assertEquals("importUsage", entries.get(0).get("operation"));
        assertEquals(1_000, ((Map<?, ?>) entries.get(0).get("details")).get("created"));
    }
}
