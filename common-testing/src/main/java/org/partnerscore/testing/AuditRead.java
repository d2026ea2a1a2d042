package org.partnerscore.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the audit log of a service says, asked by an operator. */
public final class AuditRead {

    private final String path;

    /** @param service as in the path of the log */
    public AuditRead(String service) {
        this.path = "/api/v1/audit/" + service;
    }

    /** An id for a request, by which its entries are found. */
    public static String freshRequestId() {
        return "test-" + UUID.randomUUID();
    }

    /** What a request did, the latest first. */
    public List<Map<String, Object>> byRequest(String requestId) {
        return where(Map.of("requestId", requestId));
    }

    /** What was done to something, the latest first. */
    public List<Map<String, Object>> of(String subjectType, String subjectKey) {
        return where(Map.of("subjectType", subjectType, "subjectKey", subjectKey));
    }

    /** The first page of what the filters pass. */
    public List<Map<String, Object>> where(Map<String, ?> filters) {
        return given().header("Authorization", "Bearer " + TestIssuer.token("operator"))
                .queryParams(filters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
