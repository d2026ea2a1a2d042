package org.partnerscore.common.metrics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.Metrics;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class MetricsTest {

    private static final String REQUESTS = "http_server_requests_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URI scrape;

    private final String bound = "Bearer " + TestIssuer.tokenOf("4711", "partner-viewer");
    private Metrics metrics;

    @BeforeEach
    void read() {
        metrics = new Metrics(scrape);
    }

    @Test
    void requestsAreCountedUnderTheTemplateOfTheirOperationWhateverBecameOfThem() {
        String secret = "partner-" + UUID.randomUUID();
        String template = "uri=\"/guarded/parcels/{partnerId}\"";
        double read = metrics.sum(REQUESTS, template, "status=\"200\"");
        double unknown = metrics.sum(REQUESTS, template, "status=\"404\"");
        double refused = metrics.sum(REQUESTS, template, "status=\"401\"");

        given().get("/guarded/parcels/" + secret).then().statusCode(200);
        given().header("Authorization", bound)
                .get("/guarded/parcels/" + secret)
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer none")
                .get("/guarded/parcels/" + secret)
                .then()
                .statusCode(401);
        given().delete("/guarded/parcels/" + secret).then().statusCode(405);
        given().get("/" + secret).then().statusCode(404);

        assertEquals(read + 1, metrics.sum(REQUESTS, template, "status=\"200\""));
        assertEquals(unknown + 1, metrics.sum(REQUESTS, template, "status=\"404\""));
        assertEquals(refused + 1, metrics.sum(REQUESTS, template, "status=\"401\""));
        assertFalse(given().get(scrape).asString().contains(secret));
    }

    @Test
    void durationsOfRequestsComeInFewBuckets() {
        given().get("/guarded/parcels/4711").then().statusCode(200);
        long buckets = metrics.samples("http_server_requests_seconds_bucket").stream()
                .filter(sample ->
                        sample.contains("uri=\"/guarded/parcels/{partnerId}\"") && sample.contains("status=\"200\""))
                .count();
        assertEquals(9, buckets);
    }

    @Test
    void whatIsRefusedIsCountedByItsCode() {
        String[] refusal = {"code=\"PARTNER_UNKNOWN\"", "status=\"404\""};
        double before = metrics.sum("problems_total", refusal);
        given().header("Authorization", bound)
                .get("/guarded/parcels/4712")
                .then()
                .statusCode(404);
        assertEquals(before + 1, metrics.sum("problems_total", refusal));
    }

    @Test
    void anImportIsMeasuredByItsOutcomeAndNoLongerRunningAtItsEnd() {
        String row = "tenantId,product,month,sender\n" + UUID.randomUUID() + ",box,2023-05,me\n";
        String[] completed = {"feed=\"parcels\"", "outcome=\"completed\""};
        String[] tried = {"feed=\"parcels\"", "outcome=\"tried\""};
        String[] created = {"feed=\"parcels\"", "outcome=\"created\""};
        double done = metrics.sum("import_duration_seconds_count", completed);
        double attempts = metrics.sum("import_duration_seconds_count", tried);
        double rows = metrics.sum("import_rows_total", created);

        for (String mode : new String[] {"?dryRun=true", ""}) {
            given().contentType("text/csv; charset=utf-8")
                    .body(row)
                    .post("/api/v1/parcels/imports" + mode)
                    .then()
                    .statusCode(200);
        }

        assertEquals(done + 1, metrics.sum("import_duration_seconds_count", completed));
        assertEquals(attempts + 1, metrics.sum("import_duration_seconds_count", tried));
        assertEquals(rows + 1, metrics.sum("import_rows_total", created));
        assertEquals(0, metrics.sum("imports_running"));
    }

    @Test
    void theConnectionPoolIsWatched() {
        assertEquals(1, metrics.samples("agroal_active_count").size());
        assertEquals(0, metrics.sum("agroal_awaiting_count"));
    }
}
