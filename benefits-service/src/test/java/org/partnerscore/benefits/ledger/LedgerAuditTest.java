package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.AuditRead;

@QuarkusTest
class LedgerAuditTest extends LedgerTest {

    private static final AuditRead AUDIT = new AuditRead("benefits");

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    private List<Map<String, Object>> entries(String benefit) {
        return AUDIT.of("entitlements", partner + "/" + benefit);
    }

    @Test
    void useIsToldInFiguresWithoutHolders() {
        assign(SEATS, 2, "grace.hopper");
        assign(SEATS, 100, "grace.hopper").statusCode(409);
        giveBack(SEATS, 1, "grace.hopper");
        List<Map<String, Object>> entries = entries(SEATS);
        assertEquals(2, entries.size());
        assertEquals("returnBenefit", entries.get(0).get("operation"));
        assertEquals(json("{\"activated\": 2, \"used\": 2}"), entries.get(0).get("before"));
        assertEquals(json("{\"activated\": 2, \"used\": 1}"), entries.get(0).get("after"));
        assertEquals(
                json("{\"entries\": [{\"sequence\": 3, \"kind\": \"return\", \"quantity\": 1}]}"),
                entries.get(0).get("details"));
        assertEquals(json("{\"activated\": 0, \"used\": 0}"), entries.get(1).get("before"));
        assertFalse(entries.toString().contains("grace.hopper"), entries.toString());
    }

    @Test
    void aKeyIsNotTold() {
        String key = UUID.randomUUID().toString();
        activate(KEYS, 25, key).statusCode(200);
        List<Map<String, Object>> entries = entries(KEYS);
        assertEquals("activateBenefit", entries.get(0).get("operation"));
        assertFalse(entries.toString().contains(key), entries.toString());
    }

    @Test
    void aRepeatedRequestIsToldOnce() {
        for (int time = 0; time < 2; time++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "k1")
                    .body(holding(1, "ada"))
                    .post(path(partner, SEATS, "assignments"))
                    .then()
                    .statusCode(200);
        }
        assertEquals(1, entries(SEATS).size());
    }

    @Test
    void anOverrideIsToldFromWhatToWhatWithoutItsReason() {
        override("30", "For Ada");
        override("30.0", "For Ada");
        override("30", "For Grace");
        override("40", "For Grace");
        List<Map<String, Object>> entries = AUDIT.of("overrides", partner + "/" + SEATS);
        assertEquals(3, entries.size());
        String told = "{\"quantity\": %s, \"from\": \"2023-02-01\", \"endsOn\": \"2023-03-01\"}";
        assertEquals("putOverride", entries.get(0).get("operation"));
        assertEquals(json(told.formatted("30")), entries.get(0).get("before"));
        assertEquals(json(told.formatted("40")), entries.get(0).get("after"));
        assertNull(entries.get(0).get("details"));
        assertEquals(json("{\"changed\": [\"reason\"]}"), entries.get(1).get("details"));
        assertNull(entries.get(2).get("before"));
        assertFalse(entries.toString().contains("For "), entries.toString());
    }

    private void override(String quantity, String reason) {
        given().contentType("application/json")
                .body("{\"quantity\": %s, \"reason\": \"%s\", \"endsOn\": \"2023-03-01\"}".formatted(quantity, reason))
                .put(path(partner, SEATS, "override"))
                .then()
                .statusCode(200);
    }
}
