package org.partnerscore.scoring.score;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.Program;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class ScoreTest {

    WireMockServer neighbours;

    @Test
    void theScorecardHasTheMembersOfTheApiInItsOrder() {
        Program program = new Program(neighbours, 1);
        String body = program.caller()
                .get("/api/v1/scores/{p}/modern-work?asOf=2023-09-15", program.partnerId)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        // One customer of five, 50 of 1,000 users, one person of four, no new deployment: 150 of 400 seats are below 40
        // %.
        assertThatStartsWith(body, """
                {"partnerId":"%s","solutionArea":"modern-work","asOf":"2023-09-15","measurementMonth":"2023-08",\
                "edition":"2022-10-03","programEdition":"2023-09-06","track":"enterprise","total":8,"displayTotal":8,\
                "qualified":false,"tracks":[{"track":"enterprise","total":8,"qualified":false,"metrics":[\
                {"metric":"net-customer-adds","category":"performance","points":4,"maxPoints":20,"value":1,"target":5,\
                "option":"CPOR+DPOR"},\
                {"metric":"intermediate-certifications","category":"skilling","points":2.5,"maxPoints":10,"value":1,"target":4},\
                """.formatted(program.partnerId));
        assertTrue(
                body.endsWith("\"gaps\":[],\"gapCount\":0,\"stale\":[],\"computedAt\":\"2023-09-15T08:00:00Z\"}"),
                body);
    }

    private static void assertThatStartsWith(String body, String start) {
        assertEquals(start, body.substring(0, Math.min(body.length(), start.length())));
    }

    @Test
    void everyNeighbourIsAskedOnceAndForWhatTheRulesRead() {
        Program program = new Program(neighbours, 2);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then()
                .statusCode(200);

        assertEquals(
                "{\"partnerIds\":[\"" + program.partnerId + "\"],\"inForceOn\":[\"2022-08-31\",\"2023-08-31\"]}",
                only(program, Program.ASSOCIATIONS));
        assertEquals(
                "{\"partnerIds\":[\"" + program.partnerId + "\",\"" + program.partnerId
                        + "-a\"],\"on\":\"2023-09-15\"}",
                only(program, Program.CERTIFICATES));
        String usage = only(program, Program.USAGE);
        assertTrue(
                usage.contains("\"from\":\"2023-08\",\"to\":\"2023-08\",\"tenantIds\":[\"" + program.tenant(0)), usage);
        assertTrue(usage.contains("\"from\":\"2023-01\",\"to\":\"2023-01\""), usage);
        assertTrue(
                usage.endsWith("\"seenBetween\":{\"from\":\"2022-08\",\"to\":\"2023-08\"},\"loaded\":[\"2023-08\"]}"),
                usage);
    }

    private static String only(Program program, String path) {
        assertEquals(1, program.asked(path).size());
        return program.asked(path).get(0).getBodyAsString();
    }

    @Test
    void allAreasComeOutOfOneGathering() {
        Program program = new Program(neighbours, 1);
        program.caller()
                .get("/api/v1/scores/{p}", program.partnerId)
                .then()
                .statusCode(200)
                .body("partnerId", is(program.partnerId))
                .body("asOf", is("2023-09-15"))
                .body(
                        "items.solutionArea",
                        equalTo(List.of(
                                "modern-work",
                                "data-ai",
                                "digital-app-innovation",
                                "infrastructure",
                                "security",
                                "business-applications")))
                .body("items[0].total", is(8));
        assertEquals(1, program.asked(Program.ASSOCIATIONS).size());
        assertEquals(1, program.asked(Program.CERTIFICATES).size());
        assertEquals(1, program.asked(Program.USAGE).size());
    }

    @Test
    void theSameFactsAreNotSentTwice() {
        Program program = new Program(neighbours, 1);
        Response first = program.caller().get("/api/v1/scores/{p}/modern-work", program.partnerId);
        program.caller()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then()
                .statusCode(304);
    }

    @Test
    void missingUsageIsAGap() {
        Program program = new Program(neighbours, 1);
        String tenant = program.tenant(0);
        program.answer(Program.USAGE, okJson("""
                        {"loaded": [], "selections": [],
                         "seen": {"tenantAt": [0], "productAt": [0]}, "tenantIds": ["%s"], "products": ["exchange-online"]}""".formatted(tenant)));
        program.caller()
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then()
                .statusCode(200)
                .body("gapCount", is(2))
                .body("gaps.code", equalTo(List.of("MONTH_NOT_LOADED", "USAGE_MISSING")))
                .body("gaps.month", equalTo(List.of("2023-08", "2023-08")))
                .body("gaps[1].tenantId", is(tenant))
                .body("gaps[1].product", is("exchange-online"));
    }

    @Test
    void aPartnerNobodyRecordedIsUnknown() {
        Program program = new Program(neighbours, 0);
        program.answer(Program.ASSOCIATIONS, okJson("""
                        {"partners": [{"partnerId": "%s", "status": "unknown", "locations": [], "parentPartnerId": null,
                          "associations": []}], "customers": []}""".formatted(program.partnerId)));
        program.caller()
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void aLocationNamesThePartnerThatHasTheScore() {
        Program program = new Program(neighbours, 0);
        program.answer(Program.ASSOCIATIONS, okJson("""
                        {"partners": [{"partnerId": "%s", "status": "location", "locations": [], "parentPartnerId": "4711",
                          "associations": []}], "customers": []}""".formatted(program.partnerId)));
        program.caller()
                .get("/api/v1/scores/{p}", program.partnerId)
                .then()
                .statusCode(404)
                .body("code", is("PARTNER_IS_LOCATION"))
                .body("partnerId", is("4711"));
    }

    @Test
    void anIdThatNoPartnerCanHaveIsUnknownWithoutAsking() {
        Program program = new Program(neighbours, 0);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work", "no partner")
                .then()
                .statusCode(404)
                .body("code", is("PARTNER_UNKNOWN"));
        assertEquals(0, program.asked(Program.ASSOCIATIONS).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/modern-works                         | 404 | AREA_UNKNOWN       | 'modern-work'",
                "/safety                               | 404 | AREA_UNKNOWN       | 'security'",
                "/modern-work?asof=2023-09-15          | 400 | UNKNOWN_PARAMETER  | asOf",
                "?area=modern-work                     | 400 | UNKNOWN_PARAMETER  | asOf",
                "/modern-work?asOf=2023-02-30          | 400 | INVALID_DATE       | asOf",
                "/modern-work?asOf=2022-10-02          | 400 | AS_OF_OUT_OF_RANGE | 2022-10-03",
                "/modern-work?asOf=2024-09-16          | 400 | AS_OF_OUT_OF_RANGE | 2024-09-15",
                "/modern-work/history?from=2022-09     | 400 | MONTH_OUT_OF_RANGE | 2022-10",
                "/modern-work/history?to=2023-10       | 400 | MONTH_OUT_OF_RANGE | 2023-09",
                "/modern-work/history?from=2023-03&to=2023-02 | 400 | INVALID_RANGE | 2023-02",
                "/modern-work/history?from=2023-3      | 400 | INVALID_MONTH      | YYYY-MM",
                "/modern-work/evidence                 | 400 | INVALID_REQUEST    | usage-growth",
                "/modern-work/evidence?metric=growth   | 400 | INVALID_REQUEST    | usage-growth",
                "/modern-work/evidence?metric=usage-growth&track=large | 400 | INVALID_REQUEST | 'enterprise, smb'",
                "/modern-work/evidence?metric=usage-growth&track=smb&option=CPOR%2BDPOR | 400 | INVALID_REQUEST | 'CPOR, CSP'",
                "/modern-work/evidence?metric=advanced-certifications&option=CPOR | 400 | INVALID_REQUEST | option",
                "/modern-work/evidence?metric=usage-growth&limit=501 | 400 | INVALID_REQUEST | limit",
                "/modern-work/evidence?metric=usage-growth&after=eA | 400 | INVALID_CURSOR | cursor"
            })
    void whatIsNotServedIsRefusedByName(String path, int status, String code, String detail) {
        Program program = new Program(neighbours, 1);
        program.caller()
                .urlEncodingEnabled(false)
                .get("/api/v1/scores/" + program.partnerId + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("detail", containsString(detail));
    }

    @Test
    void theExplanationLeadsToRecordsAndRules() {
        Program program = new Program(neighbours, 1);
        JsonPath explanation = program.caller()
                .get("/api/v1/scores/{p}/modern-work/explanation", program.partnerId)
                .then()
                .statusCode(200)
                .header("ETag", not(empty()))
                .body("total", is(8))
                .body("tree.id", is("modern-work"))
                .body("tree.points", is(8))
                .body("tree.children", hasSize(2))
                .body("tree.rule.file", is("modern-work/2022-10-03.yaml"))
                .body("tree.rule.source", startsWith("deck:"))
                .extract()
                .jsonPath();
        Set<String> records = new TreeSet<>();
        collectRecords(explanation.getMap("tree"), records);
        assertEquals(
                new TreeSet<>(Set.of(
                        "association %s-a/%s/CPOR/2023-01-10 1".formatted(program.partnerId, program.tenant(0)),
                        "usage %s/exchange-online/2023-08 2".formatted(program.tenant(0)),
                        "usage %s/exchange-online/2023-01 2".formatted(program.tenant(0)),
                        "individual i-%s/%s/2022-01-01 1".formatted(program.partnerId, program.partnerId),
                        "certificate i-%s/MS-900/2023-01-01 3".formatted(program.partnerId))),
                records);
    }

    private static void collectRecords(Map<?, ?> node, Set<String> records) {
        for (Object each : (List<?>) node.get("records")) {
            Map<?, ?> record = (Map<?, ?>) each;
            records.add(record.get("type") + " " + record.get("key") + " " + record.get("version"));
        }
        ((List<?>) node.get("children")).forEach(child -> collectRecords((Map<?, ?>) child, records));
    }
}
