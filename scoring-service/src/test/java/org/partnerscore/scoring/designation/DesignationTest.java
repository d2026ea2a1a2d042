package org.partnerscore.scoring.designation;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.scoring.deferred.DeferredWrites;
import org.partnerscore.scoring.deferred.Flush;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.Program;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class DesignationTest {

    private static final String MODERN_WORK = "items.find { it.solutionArea == 'modern-work' }.";

    WireMockServer neighbours;

    @Inject
    DeferredWrites writes;

    /** Ten customers who won every point but those of skilling; usage is loaded for August 2023 alone. */
    private Program qualifiedFrom10To20September() {
        Program program = new Program(neighbours, 10);
        program.answer(Program.CERTIFICATES, okJson("""
                {"individuals": [{"individualId": "i", "partnerId": "%s", "linkedOn": "2022-01-01", "unlinkedOn": null,
                  "supersededOn": null, "version": 1, "certificates": [
                    {"certification": "MS-900", "storedAs": "MS-900", "earnedOn": "2023-01-01", "expiresOn": null,
                     "revokedOn": null, "retiredOn": null, "version": 1},
                    {"certification": "MS-102", "storedAs": "MS-102", "earnedOn": "2023-09-10", "expiresOn": "2023-09-21",
                     "revokedOn": null, "retiredOn": null, "version": 1}]}]}""".formatted(program.partnerId)));
        return program;
    }

    @Test
    void oneQualifiedDayOfTheWindowIsEnough() {
        Program program = qualifiedFrom10To20September();
        designations(program, "asOf=2023-09-30")
                .statusCode(200)
                .body("partnerId", is(program.partnerId))
                .body("asOf", is("2023-09-30"))
                .body("anniversary", nullValue())
                .body(MODERN_WORK + "status", is("qualified"))
                .body(MODERN_WORK + "windowFrom", is("2023-04-30"))
                .body(MODERN_WORK + "windowTo", is("2023-09-30"))
                .body(MODERN_WORK + "qualifiedDays.from", equalTo(List.of("2023-09-10")))
                .body(MODERN_WORK + "qualifiedDays.to", equalTo(List.of("2023-09-20")))
                .body(MODERN_WORK + "edition", is("2022-10-03"))
                .body(MODERN_WORK + "programEdition", is("2023-09-19"))
                .body(MODERN_WORK + "stale", empty())
                .body(MODERN_WORK + "computedAt", is("2023-09-15T08:00:00Z"));
    }

    @Test
    void theBestScoreOfAMonthIsThatOfItsBestDay() {
        designations(qualifiedFrom10To20September(), "asOf=2023-09-30")
                .body(
                        MODERN_WORK + "months.month",
                        equalTo(List.of("2023-04", "2023-05", "2023-06", "2023-07", "2023-08", "2023-09")))
                // Without usage for their measurement months the days before September say nothing.
                .body(MODERN_WORK + "months.best", equalTo(Arrays.asList(null, null, null, null, null, 85)))
                .body(
                        MODERN_WORK + "gaps.findAll { it.code == 'MONTH_NOT_LOADED' }.month",
                        equalTo(List.of("2023-03", "2023-04", "2023-05", "2023-06", "2023-07")));
    }

    @Test
    void daysAfterAsOfAreOpenAndTheWindowSaysWhenItEnds() {
        designations(qualifiedFrom10To20September(), "asOf=2023-09-15")
                .body(MODERN_WORK + "windowFrom", is("2023-09-15"))
                .body(MODERN_WORK + "windowTo", is("2023-09-15"))
                .body(MODERN_WORK + "qualifiedDays.to", equalTo(List.of("2023-09-15")));
        designations(qualifiedFrom10To20September(), "asOf=2023-09-19&anniversary=2023-10-05")
                .body("anniversary", is("2023-10-05"))
                .body(MODERN_WORK + "windowFrom", is("2023-05-01"))
                .body(MODERN_WORK + "windowTo", is("2023-10-31"))
                .body(MODERN_WORK + "qualifiedDays.from", equalTo(List.of("2023-09-10")))
                .body(MODERN_WORK + "qualifiedDays.to", equalTo(List.of("2023-09-19")))
                .body(MODERN_WORK + "months", hasSize(5));
    }

    @Test
    void aWindowThatHasNotBegunHasNoDays() {
        designations(qualifiedFrom10To20September(), "asOf=2023-09-19&anniversary=2024-08-15")
                .body(MODERN_WORK + "windowFrom", is("2024-03-01"))
                .body(MODERN_WORK + "windowTo", is("2024-08-31"))
                .body(MODERN_WORK + "status", is("in-progress"))
                .body(MODERN_WORK + "qualifiedDays", empty())
                .body(MODERN_WORK + "months", empty())
                .body(MODERN_WORK + "missing.metric", hasSize(2));
    }

    @Test
    void whatIsMissingIsToldInNumbersAndWords() {
        designations(new Program(neighbours, 1), "asOf=2023-09-15")
                .body(MODERN_WORK + "status", is("in-progress"))
                .body(
                        MODERN_WORK + "missing.metric",
                        equalTo(List.of(
                                "net-customer-adds",
                                "intermediate-certifications",
                                "advanced-certifications",
                                "usage-growth",
                                "deployments")))
                .body(MODERN_WORK + "missing.by", equalTo(List.of(4, 3, 2, 950, 5)))
                .body(MODERN_WORK + "missing.points", equalTo(List.of(16, 7.5f, 15, 28.5f, 25)))
                .body(
                        MODERN_WORK + "missing.text",
                        equalTo(List.of(
                                "4 more customers are worth 16 points through CPOR+DPOR.",
                                "3 more certified people are worth 7.5 points.",
                                "2 more certified people are worth 15 points.",
                                "950 more active users are worth 28.5 points through CPOR.",
                                "5 more deployments are worth 25 points through CPOR.")));
    }

    @Test
    void everyMonthIsAskedAboutOnce() {
        Program program = qualifiedFrom10To20September();
        designations(program, "asOf=2023-09-30").statusCode(200);
        assertEquals(6, program.asked(Program.ASSOCIATIONS).size());
        assertEquals(6, program.asked(Program.USAGE).size());
        List<String> skilling = program.asked(Program.CERTIFICATES).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
        assertEquals(6, skilling.size());
        assertTrue(
                skilling.stream().anyMatch(body -> body.endsWith("\"from\":\"2023-04-01\",\"to\":\"2023-04-30\"}")),
                skilling::toString);
    }

    @Test
    void theSameWindowIsNotSentTwice() {
        Program program = qualifiedFrom10To20September();
        Response first = program.caller().get("/api/v1/designations/{p}?asOf=2023-09-30", program.partnerId);
        program.caller()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/designations/{p}?asOf=2023-09-30", program.partnerId)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE})
    void lastFactsOfEveryMonthStandInForANeighbour(String path) {
        Program program = qualifiedFrom10To20September();
        program.fail(path);
        designations(program, "asOf=2023-09-30").statusCode(503).body("code", is("NEIGHBOUR_UNAVAILABLE"));

        program = qualifiedFrom10To20September();
        designations(program, "asOf=2023-09-30").statusCode(200);
        Flush.everything(writes);
        program.fail(path);
        designations(program, "asOf=2023-09-30")
                .statusCode(200)
                .body(MODERN_WORK + "status", is("qualified"))
                .body(MODERN_WORK + "stale", hasSize(3))
                .body(MODERN_WORK + "stale.asOfInstant", everyItem(is("2023-09-15T08:00:00Z")));
    }

    @Test
    void factsOfOneDayDoNotStandInForAMonth() {
        Program program = qualifiedFrom10To20September();
        program.caller()
                .get("/api/v1/scores/{p}?asOf=2023-09-15", program.partnerId)
                .then()
                .statusCode(200);
        Flush.everything(writes);
        program.fail(Program.USAGE);
        designations(program, "asOf=2023-09-15").statusCode(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=2022-10-02                         | AS_OF_OUT_OF_RANGE       | 2022-10-03 and 2024-09-15",
                "asOf=2024-09-16                         | AS_OF_OUT_OF_RANGE       | 2022-10-03 and 2024-09-15",
                "asOf=2023-09-15&anniversary=2022-10-02  | ANNIVERSARY_OUT_OF_RANGE | 2022-10-03 and 2024-09-15",
                "asOf=2023-09-15&anniversary=2024-09-16  | ANNIVERSARY_OUT_OF_RANGE | 2022-10-03 and 2024-09-15",
                "anniversary=2023-02-30                  | INVALID_DATE             | anniversary",
                "aniversary=2023-02-28                   | UNKNOWN_PARAMETER        | anniversary"
            })
    void whatIsOutOfRangeIsRefusedWithTheRange(String query, String code, String detail) {
        designations(new Program(neighbours, 1), query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("detail", containsString(detail));
    }

    @Test
    void theProgramsFirstDayHasAWindow() {
        designations(qualifiedFrom10To20September(), "asOf=2022-10-03&anniversary=2022-10-10")
                .statusCode(200)
                .body(MODERN_WORK + "windowFrom", is("2022-09-11"))
                .body(MODERN_WORK + "months.month", equalTo(List.of("2022-10")));
    }

    private static ValidatableResponse designations(Program program, String query) {
        return program.caller()
                .get("/api/v1/designations/" + program.partnerId + "?" + query)
                .then();
    }
}
