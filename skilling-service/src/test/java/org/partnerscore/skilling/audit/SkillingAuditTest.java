package org.partnerscore.skilling.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class SkillingAuditTest {

    private static final AuditRead AUDIT = new AuditRead("skilling");

    private final String person = "i" + UUID.randomUUID();

    private static void post(String path, String body) {
        given().contentType("application/json").body(body).post("/api/v1/" + path);
    }

    private void link(String more) {
        post(
                "individuals",
                "{\"individualId\": \"%s\", \"partnerId\": \"4711\", \"linkedOn\": \"2022-01-01\"%s}"
                        .formatted(person, more));
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    @Test
    void ofAPersonItIsToldThatTheNameChangedAndNotFromWhatToWhat() {
        link("");
        link(", \"name\": \"Ada Lovelace\", \"email\": \"ada@contoso.example\"");
        link(", \"name\": \"Ada King\", \"unlinkedOn\": \"2023-01-01\"");
        link(", \"name\": \"Ada King\"");
        link(", \"email\": null");
        List<Map<String, Object>> entries = new ArrayList<>(AUDIT.of("individuals", person + "/4711/2022-01-01"));
        Collections.reverse(entries);
        assertEquals(4, entries.size());
        assertNull(entries.get(0).get("details"));
        assertEquals(
                json("{\"changed\": [\"name\", \"email\"]}"), entries.get(1).get("details"));
        assertEquals(json("{\"changed\": [\"name\"]}"), entries.get(2).get("details"));
        assertEquals(json("{\"changed\": [\"email\"]}"), entries.get(3).get("details"));
        String told = "{\"individualId\": \"" + person
                + "\", \"partnerId\": \"4711\", \"linkedOn\": \"2022-01-01\", \"unlinkedOn\": %s}";
        assertEquals(json(told.formatted("null")), entries.get(1).get("before"));
        assertEquals(json(told.formatted("null")), entries.get(1).get("after"));
        assertEquals(json(told.formatted("null")), entries.get(2).get("before"));
        assertEquals(json(told.formatted("\"2023-01-01\"")), entries.get(2).get("after"));
        String all = given().queryParam("subjectType", "individuals")
                .accept("text/csv")
                .get("/api/v1/audit/skilling")
                .asString();
        assertFalse(all.contains("Ada") || all.contains("contoso.example"), all);
    }

    @Test
    void aCertificateIsToldFromWhatToWhat() {
        String certificate =
                "{\"individualId\": \"%s\", \"certification\": \"MS-101\", \"earnedOn\": \"2023-01-01\"%s}";
        post("certificates", certificate.formatted(person, ""));
        post("certificates", certificate.formatted(person, ", \"revokedOn\": \"2023-02-01\""));
        Map<String, Object> entry =
                AUDIT.of("certificates", person + "/MS-101/2023-01-01").get(0);
        assertEquals("recordCertificate", entry.get("operation"));
        String told = certificate.formatted(person, ", \"expiresOn\": null, \"revokedOn\": %s");
        assertEquals(json(told.formatted("null")), entry.get("before"));
        assertEquals(json(told.formatted("\"2023-02-01\"")), entry.get("after"));
    }

    @Test
    void anImportOfPeopleIsOneEntryThatNamesNobody() {
        String request = AuditRead.freshRequestId();
        given().header("X-Request-Id", request)
                .contentType("text/csv; charset=utf-8")
                .body("individualId,partnerId,linkedOn,name\n" + person + ",4711,2022-01-01,Grace Hopper\n")
                .post("/api/v1/individuals/imports")
                .then()
                .statusCode(200);
        List<Map<String, Object>> entries = AUDIT.byRequest(request);
        assertEquals(1, entries.size());
        assertEquals("importIndividuals", entries.get(0).get("operation"));
        assertFalse(entries.toString().contains("Grace"), entries.toString());
    }
}
