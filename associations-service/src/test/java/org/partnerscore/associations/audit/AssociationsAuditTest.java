package org.partnerscore.associations.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AssociationsAuditTest {

    private static final AuditRead AUDIT = new AuditRead("associations");

    private final String tenant = UUID.randomUUID().toString();
    private final String partner = "p" + UUID.randomUUID();

    private static Response put(String path, String body) {
        return given().contentType("application/json").body(body).put("/api/v1/" + path);
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    @Test
    void aCustomerIsToldFromWhatToWhat() {
        put("customers/" + tenant.toUpperCase(java.util.Locale.ROOT), "{\"name\": \"Fabrikam\", \"segment\": \"SMB\"}");
        String tag = given().get("/api/v1/customers/" + tenant).header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\": \"Fabrikam\", \"country\": \"DE\", \"segment\": \"ENTERPRISE\"}")
                .put("/api/v1/customers/" + tenant)
                .then()
                .statusCode(200);
        put("customers/" + tenant, "{\"name\": \"Fabrikam\", \"country\": \"DE\", \"segment\": \"ENTERPRISE\"}");
        List<Map<String, Object>> entries = AUDIT.of("customers", tenant);
        assertEquals(2, entries.size());
        assertEquals("putCustomer", entries.get(0).get("operation"));
        assertEquals("somebody", entries.get(0).get("actor"));
        String small = "{\"tenantId\": \"%s\", \"name\": \"Fabrikam\", \"country\": null, \"segment\": \"SMB\"}";
        String large =
                "{\"tenantId\": \"%s\", \"name\": \"Fabrikam\", \"country\": \"DE\", \"segment\": \"ENTERPRISE\"}";
        assertEquals(json(small.formatted(tenant)), entries.get(0).get("before"));
        assertEquals(json(large.formatted(tenant)), entries.get(0).get("after"));
        assertNull(entries.get(1).get("before"));
        assertEquals(json(small.formatted(tenant)), entries.get(1).get("after"));
    }

    @Test
    void aPartnerIsTold() {
        put("partners/" + partner, "{\"name\": \"Contoso\"}").then().statusCode(201);
        Map<String, Object> entry = AUDIT.of("partners", partner).get(0);
        assertEquals("putPartner", entry.get("operation"));
        assertEquals(
                json("{\"partnerId\": \"%s\", \"name\": \"Contoso\", \"country\": null, \"parentPartnerId\": null}"
                        .formatted(partner)),
                entry.get("after"));
    }

    @Test
    void anAssociationIsToldAndARefusedOneIsNot() {
        assertEquals(201, record(partner).statusCode());
        assertEquals(409, record(partner + "-other").statusCode());
        String key = "/" + tenant + "/CPOR/2023-01-01";
        Map<String, Object> entry = AUDIT.of("associations", partner + key).get(0);
        assertEquals("recordAssociation", entry.get("operation"));
        assertEquals(json("""
                        {"partnerId": "%s", "tenantId": "%s", "type": "CPOR", "products": ["teams", "yammer"],
                         "associatedOn": "2023-01-01", "endedOn": null}""".formatted(partner, tenant)), entry.get("after"));
        assertEquals(List.of(), AUDIT.of("associations", partner + "-other" + key));
    }

    private Response record(String partnerId) {
        return given().contentType("application/json")
                .body("""
                        {"partnerId": "%s", "tenantId": "%s", "type": "CPOR", "products": ["yammer", "teams"],
                         "associatedOn": "2023-01-01"}""".formatted(partnerId, tenant))
                .post("/api/v1/associations");
    }

    @Test
    void anImportIsOneEntry() {
        String request = AuditRead.freshRequestId();
        given().header("X-Request-Id", request)
                .contentType("text/csv; charset=utf-8")
                .body("tenantId,segment\n" + tenant + ",SMB\n" + UUID.randomUUID() + ",LARGE\n")
                .post("/api/v1/customers/imports")
                .then()
                .statusCode(200);
        List<Map<String, Object>> entries = AUDIT.byRequest(request);
        assertEquals(1, entries.size());
        assertEquals("importCustomers", entries.get(0).get("operation"));
        Map<?, ?> details = (Map<?, ?>) entries.get(0).get("details");
        assertEquals(
                List.of("customers", 2, 1, 1),
                List.of(details.get("feed"), details.get("received"), details.get("created"), details.get("rejected")));
    }
}
