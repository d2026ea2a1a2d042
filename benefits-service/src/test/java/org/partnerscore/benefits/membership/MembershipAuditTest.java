package org.partnerscore.benefits.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.benefits.catalogue.Area.MODERN_WORK;
import static org.partnerscore.benefits.catalogue.Area.SECURITY;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class MembershipAuditTest {

    private static final AuditRead AUDIT = new AuditRead("benefits");

    @Inject
    CircuitBreakerMaintenance circuit;

    @Inject
    SettableClock clock;

    @Inject
    DailyAssessment daily;

    WireMockServer scoring;

    @BeforeEach
    void otherPartnersAreUnknown() {
        circuit.resetAll();
        scoring.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/designations/.*"))
                .atPriority(10)
                .willReturn(WireMock.aResponse().withStatus(404).withBody("{\"code\": \"PARTNER_UNKNOWN\"}")));
    }

    @AfterEach
    void theTimeIsTheTimeAgain() {
        clock.reset();
    }

    private static List<Map<String, Object>> entries(PartnerStory story) {
        return AUDIT.of("memberships", story.partner);
    }

    private static List<?> steps(Map<String, Object> entry) {
        return (List<?>) ((Map<?, ?>) entry.get("details")).get("transitions");
    }

    /** On the first day of February. */
    private static Map<String, Object> step(String subject, String from, String to) {
        Map<String, Object> step = new HashMap<>(Map.of("subject", subject, "to", to, "on", "2023-02-01"));
        step.put("from", from);
        return step;
    }

    private static Map<String, Object> json(String text) {
        return JsonPath.from(text).getMap("");
    }

    @Test
    void anEnrolmentIsToldFromNothingToAYear() {
        PartnerStory story = new PartnerStory(clock, scoring).on("2023-02-01").scores(MODERN_WORK, 78);
        story.enrols(MODERN_WORK).then().statusCode(201);
        story.enrols(MODERN_WORK).then().statusCode(200);
        List<Map<String, Object>> entries = entries(story);
        assertEquals(1, entries.size());
        Map<String, Object> entry = entries.get(0);
        assertEquals("somebody", entry.get("actor"));
        assertEquals("putEnrolment", entry.get("operation"));
        assertEquals(json("{\"legacy\": null, \"memberships\": []}"), entry.get("before"));
        Map<?, ?> membership = (Map<?, ?>) ((List<?>) ((Map<?, ?>) entry.get("after")).get("memberships")).get(0);
        assertEquals("2023-02-01", membership.get("from"));
        assertTrue(
                steps(entry).contains(step("modern-work", "qualified", "enrolled")),
                steps(entry).toString());
    }

    @Test
    void aRefundALegacyAndARenewalAreTold() {
        PartnerStory story = new PartnerStory(clock, scoring).on("2023-02-01").scores(MODERN_WORK, 78);
        story.enrols(MODERN_WORK);
        RestAssured.given()
                .post("/api/v1/memberships/" + story.partner + "/refunds")
                .then()
                .statusCode(201);
        story.put("/legacy", Map.of("level", "gold", "anniversary", "2023-08-31"));
        List<Object> operations =
                entries(story).stream().map(entry -> entry.get("operation")).toList();
        assertEquals("refundMembership", operations.get(operations.size() - 2));
        assertTrue(operations.contains("putLegacy"), operations.toString());
    }

    @Test
    void whatHappensByItselfIsToldAsTheServicesOwn() {
        PartnerStory story = new PartnerStory(clock, scoring).on("2023-02-01").scores(MODERN_WORK, 78);
        story.enrols(MODERN_WORK);
        story.scores(SECURITY, 90);
        daily.assessAll();
        daily.assessAll();
        List<Map<String, Object>> entries = entries(story);
        assertEquals(2, entries.size());
        assertEquals("benefits-service", entries.get(0).get("actor"));
        assertEquals("daily-assessment", entries.get(0).get("operation"));
        assertNull(entries.get(0).get("requestId"));
        assertEquals(entries.get(1).get("after"), entries.get(0).get("before"));
        assertEquals(
                List.of(step("security", null, "qualified"), step("security", "qualified", "enrolled")),
                steps(entries.get(0)));
    }

    @Test
    void aSpecializationIsToldStepByStepWithoutWhoAndWords() {
        PartnerStory story = new PartnerStory(clock, scoring).on("2023-02-01").scores(MODERN_WORK, 78);
        story.enrols(MODERN_WORK);
        story.earns("calling-for-microsoft-teams", "references");
        List<Map<String, Object>> entries = AUDIT.of("specializations", story.partner + "/calling-for-microsoft-teams");
        assertEquals(
                List.of(
                        "decideSpecialization",
                        "decideSpecialization",
                        "submitSpecializationEvidence",
                        "decideSpecialization"),
                entries.stream().map(entry -> entry.get("operation")).toList());
        for (int i = 0; i + 1 < entries.size(); i++) {
            assertEquals(entries.get(i + 1).get("after"), entries.get(i).get("before"));
        }
        assertEquals(json("{\"terms\": []}"), entries.get(3).get("before"));
        String all = entries.toString();
        assertTrue(all.contains("state=active"), all);
        assertFalse(all.contains("reviewer") || all.contains("All is there") || all.contains("Fabrikam"), all);
    }
}
