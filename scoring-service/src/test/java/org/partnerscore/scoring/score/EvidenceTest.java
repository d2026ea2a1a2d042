package org.partnerscore.scoring.score;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.Program;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class EvidenceTest {

    WireMockServer neighbours;

    @Test
    void pagesListEveryContributionOnceByPointsThenKey() {
        Program program = new Program(neighbours, 5);
        List<String> keys = new ArrayList<>();
        Response page = program.caller()
                .get("/api/v1/scores/{p}/modern-work/evidence?metric=usage-growth&limit=2", program.partnerId);
        page.then()
                .statusCode(200)
                .body("option", is("CPOR"))
                .body("value", is(750))
                .body("points", is(22.5f));
        for (String link = page.header("Link"); link != null; link = page.header("Link")) {
            keys.addAll(page.jsonPath().getList("items.key"));
            page = program.caller().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
            page.then().statusCode(200);
        }
        keys.addAll(page.jsonPath().getList("items.key"));
        assertNull(page.jsonPath().get("next"));
        assertEquals(
                java.util.stream.Stream.of(4, 3, 2, 1, 0)
                        .map(tenant -> program.tenant(tenant) + "/exchange-online")
                        .toList(),
                keys);
    }

    /** Growth in percent of nothing is no number. */
    @Test
    void aMetricWithoutAValueHasNoneHereEither() {
        Program program = new Program(neighbours, 0);
        program.caller()
                .get("/api/v1/scores/{p}/data-ai/evidence?metric=usage-growth", program.partnerId)
                .then()
                .statusCode(200)
                .body("points", is(0))
                .body("value", nullValue());
    }

    @Test
    void equalPointsAreOrderedByKeyAcrossPages() {
        Program program = new Program(neighbours, 3);
        String path = "/api/v1/scores/{p}/modern-work/evidence?metric=net-customer-adds&limit=2";
        Response first = program.caller().get(path, program.partnerId);
        first.then().body("items.key", equalTo(List.of(program.tenant(0), program.tenant(1))));
        program.caller()
                .queryParam("after", first.jsonPath().getString("next"))
                .get(path, program.partnerId)
                .then()
                .body("items.key", equalTo(List.of(program.tenant(2))))
                .body("next", nullValue());
    }

    @Test
    void aContributionNamesItsRecords() {
        Program program = new Program(neighbours, 1);
        program.caller()
                .get(
                        "/api/v1/scores/{p}/modern-work/evidence?metric=usage-growth&track=enterprise&option=CPOR%2BDPOR",
                        program.partnerId)
                .then();
        program.caller()
                .queryParam("metric", "usage-growth")
                .queryParam("option", "CPOR+DPOR")
                .get("/api/v1/scores/{p}/modern-work/evidence", program.partnerId)
                .then()
                .statusCode(200)
                .body("track", is("enterprise"))
                .body("target", is(4000))
                .body("items[0].value", is(50))
                .body("items[0].points", is(0.375f))
                .body("items[0].records.type", hasItems("association", "usage"))
                .body(
                        "items[0].records.findAll { it.type == 'usage' }.key",
                        hasItems(
                                program.tenant(0) + "/exchange-online/2023-08",
                                program.tenant(0) + "/exchange-online/2023-01"))
                .body("items[0].records.findAll { it.type == 'usage' }.version", hasItems(2));
    }

    @Test
    void peopleAreEvidenceWithoutAnOption() {
        Program program = new Program(neighbours, 1);
        program.caller()
                .get(
                        "/api/v1/scores/{p}/modern-work/evidence?metric=intermediate-certifications&track=smb",
                        program.partnerId)
                .then()
                .statusCode(200)
                .body("containsKey('option')", is(false))
                .body("items.key", equalTo(List.of("i-" + program.partnerId)))
                .body("items[0].points", is(5))
                .body("computedAt", is("2023-09-15T08:00:00Z"));
    }
}
