package org.partnerscore.portal.origin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.partnerscore.portal.StubServices;
import org.partnerscore.testing.Metrics;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class RequestLabelsTest {

    private static final String REQUESTS = "http_server_requests_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URI scrape;

    @Test
    void requestsAreCountedByWhoAnswersThemAndNeverByTheirPath() {
        Metrics metrics = new Metrics(scrape);
        double before = metrics.sum(REQUESTS, "target=\"scoring-service\"");
        given().get("/api/v1/scores/a-partner-of-this-test");
        given().get("/a-partner-of-this-test");
        assertEquals(before + 1, metrics.sum(REQUESTS, "target=\"scoring-service\""));
        assertFalse(given().get(scrape).asString().contains("a-partner-of-this-test"));
    }
}
