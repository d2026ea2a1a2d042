package org.partnerscore.common.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.common.security.Role;
import org.partnerscore.issuer.Claims;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AuditResourceTest {

    private static final String PATH = "/api/v1/audit/common";
    private static final AuditRead AUDIT = new AuditRead("common");

    private final String actor = "actor-" + UUID.randomUUID();
    private final String request = AuditRead.freshRequestId();
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void writeFiveTimes() {
        for (int units = 1; units <= 4; units++) {
            write("parcels", tenant, units, request);
        }
        write("letters", UUID.randomUUID(), 1, AuditRead.freshRequestId());
    }

    private void write(String feed, UUID whose, int units, String requestId) {
        given().header("X-Request-Id", requestId)
                .header(
                        "Authorization",
                        "Bearer " + TestIssuer.token(Claims.of(actor).roles("program-administrator")))
                .put("/single/" + feed + "/" + whose + "?units=" + units)
                .then()
                .statusCode(200);
    }

    private static List<Integer> units(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> (Integer) ((Map<?, ?>) entry.get("after")).get("units"))
                .toList();
    }

    @Test
    void filtersNarrowTogether() {
        assertEquals(List.of(1, 4, 3, 2, 1), units(AUDIT.where(Map.of("actor", actor))));
        assertEquals(List.of(4, 3, 2, 1), units(AUDIT.where(Map.of("requestId", request))));
        assertEquals(List.of(4, 3, 2, 1), units(AUDIT.of("parcels", tenant + "/teams/2023-05")));
        assertEquals(List.of(1), units(AUDIT.where(Map.of("actor", actor, "operation", "writeLetter"))));
        assertEquals(List.of(1), units(AUDIT.where(Map.of("actor", actor, "subjectType", "letters"))));
        assertEquals(List.of(), AUDIT.where(Map.of("actor", actor, "partnerId", "4711")));
    }

    @Test
    void aSpanBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        List<Map<String, Object>> all = AUDIT.where(Map.of("actor", actor));
        Object third = all.get(2).get("at");
        assertEquals(List.of(1, 4, 3), units(AUDIT.where(Map.of("actor", actor, "from", third))));
        assertEquals(List.of(2, 1), units(AUDIT.where(Map.of("actor", actor, "to", third))));
    }

    @Test
    void pagesFollowEachOther() {
        List<Integer> units = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = given().queryParams(
                            after == null
                                    ? Map.of("actor", actor, "limit", 2)
                                    : Map.of("actor", actor, "limit", 2, "after", after))
                    .get(PATH)
                    .jsonPath();
            units.addAll(units(page.getList("items")));
            assertTrue(page.getList("items").size() <= 2);
            after = page.getString("next");
            write("letters", UUID.randomUUID(), 9, AuditRead.freshRequestId());
        } while (after != null);
        assertEquals(List.of(1, 4, 3, 2, 1), units);
    }

    @Test
    void exportsHoldWhatTheListShows() {
        List<Map<String, Object>> listed = AUDIT.where(Map.of("requestId", request));
        String ndjson = export("application/x-ndjson");
        assertEquals(
                listed,
                ndjson.lines().map(line -> JsonPath.from(line).getMap("")).toList());
        String[] csv = export("text/csv").split("\r\n");
        assertEquals(
                "id,at,actor,client,partnerId,requestId,operation,subjectType,subjectKey,before,after,details", csv[0]);
        assertEquals(5, csv.length);
        Map<String, Object> first = listed.get(3);
        assertTrue(
                csv[4].startsWith("%s,%s,%s,,,%s,writeParcel,parcels,%s/teams/2023-05,,\"{"
                        .formatted(first.get("id"), first.get("at"), actor, request, tenant)),
                csv[4]);
    }

    private String export(String type) {
        return given().accept(type)
                .queryParam("requestId", request)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyOperatorsMayRead(Role role) {
        for (String type : new String[] {"application/json", "text/csv", "application/x-ndjson"}) {
            given().accept(type)
                    .header("Authorization", "Bearer " + TestIssuer.token(role.claim()))
                    .get(PATH + "?actor=" + actor)
                    .then()
                    .statusCode(role == Role.OPERATOR ? 200 : 403);
        }
    }

    @Test
    void whoIsBoundToOnePartnerMayNot() {
        given().header("Authorization", "Bearer " + TestIssuer.tokenOf("4711", "operator"))
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", is("NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2023-09-15",
                "from=%2B12345-01-01T00:00:00Z",
                "to=-0001-01-01T00:00:00Z",
                "actor=%00",
                "after=abc",
                "limit=0",
                "nonsense=1"
            })
    void whatIsAskedWronglyIsRefused(String query) {
        given().urlEncodingEnabled(false).get(PATH + "?" + query).then().statusCode(400);
    }

    @Test
    void aCursorOfNothingLeadsNowhere() {
        String forged = Base64.getUrlEncoder().encodeToString("-5".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), AUDIT.where(Map.of("after", forged)));
    }
}
