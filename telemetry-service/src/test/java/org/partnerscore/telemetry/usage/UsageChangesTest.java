package org.partnerscore.telemetry.usage;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.telemetry.Telemetry;
import org.partnerscore.testing.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class UsageChangesTest {

    private static final String HEADER = "tenantId,product,month,paidAvailableUnits\n";

    private String cursor = "MA";
    private final UUID one = Telemetry.freshTenant();
    private final UUID other = Telemetry.freshTenant();

    @BeforeEach
    void readToTheEnd() {
        read();
    }

    /** The keys of what has come since the test last read. */
    private List<List<String>> read() {
        List<List<String>> keys = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = given().get("/api/v1/usage/changes?limit=500&after=" + cursor)
                    .jsonPath();
            keys.addAll(page.getList("items.keys"));
            cursor = page.getList("items").isEmpty() ? cursor : page.getString("items[-1].cursor");
            more = page.get("next") != null;
        }
        return keys;
    }

    private static String row(UUID tenant, String month, int units) {
        return tenant + ",teams," + month + "," + units + "\n";
    }

    @Test
    void usageTouchesItsTenantsOnce() {
        Telemetry.importUsage(HEADER + row(one, "2023-05", 1) + row(one, "2023-06", 1) + row(other, "2023-05", 1));
        Telemetry.importUsage(HEADER + row(one, "2023-05", 1) + row(one, "2023-06", 1) + row(other, "2023-05", 2));
        assertEquals(
                List.of(Stream.of(one, other).map(UUID::toString).sorted().toList(), List.of(other.toString())),
                read());
    }

    @Test
    void aSingleWriteTouchesItsTenantWhereItChangesSomething() {
        String body = "{'tenantId': '" + one + "', 'product': 'teams', 'month': '2023-05', 'paidAvailableUnits': 3}";
        Telemetry.json(body).post("/api/v1/usage").then().statusCode(201);
        Telemetry.json(body).post("/api/v1/usage").then().statusCode(200);
        Telemetry.json(body.replace("3}", "-3}")).post("/api/v1/usage").then().statusCode(400);
        assertEquals(List.of(List.of(one.toString())), read());
    }

    @Test
    void whatAProductIsCalledTouchesNobody() {
        Telemetry.importCsv("/api/v1/products/imports", "product,name\n" + Telemetry.freshProduct("p") + ",Name\n")
                .statusCode(200);
        assertEquals(List.of(), read());
    }
}
