package org.partnerscore.scoring.facts;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

/** What was computed before is used again only where every neighbour says the same again. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class FreshAnswersTest {

    WireMockServer neighbours;

    @Test
    void everyNeighbourIsAskedForEveryAnswer() {
        Program program = new Program(neighbours, 2);
        for (int answer = 1; answer <= 3; answer++) {
            score(program, "2023-09-15").body("total", is(20)).body("stale", empty());
            for (String path : List.of(Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE)) {
                assertEquals(answer, program.asked(path).size(), path);
            }
        }
    }

    @Test
    void otherUsageCountsInTheNextAnswer() {
        Program program = new Program(neighbours, 2);
        score(program, "2023-09-15").body("total", is(20));
        program.answer(Program.USAGE, okJson(program.usage().replace("[150,200]", "[100,100]")));
        score(program, "2023-09-15").body("total", is(10.5f));
        program.recover();
        score(program, "2023-09-15").body("total", is(20));
    }

    @Test
    void otherCertificatesCountInTheNextAnswer() {
        Program program = new Program(neighbours, 2);
        score(program, "2023-09-15").body("total", is(20));
        program.answer(Program.CERTIFICATES, okJson("{\"individuals\": []}"));
        score(program, "2023-09-15").body("total", is(17.5f));
    }

    @Test
    void otherAssociationsLeadToOtherQuestionsAndCountInTheNextAnswer() {
        Program program = new Program(neighbours, 2);
        score(program, "2023-09-15").body("total", is(20));
        program.answer(Program.ASSOCIATIONS, okJson("""
                {"partners": [{"partnerId": "%s", "status": "partner", "locations": [], "parentPartnerId": null,
                  "associations": []}], "customers": []}""".formatted(program.partnerId)));
        program.answer(Program.USAGE, okJson("""
                {"loaded": ["2023-08"], "selections": [], "seen": null, "tenantIds": [], "products": []}"""));
        score(program, "2023-09-15").body("total", is(5));
    }

    @Test
    void anExplanationToldAgainIsOfTheScoreThatIsComputedNow() {
        Program program = new Program(neighbours, 2);
        String first = explanation(program).extract().asString();
        String tag = explanation(program).extract().header("ETag");
        assertEquals(
                withoutInstant(first),
                withoutInstant(explanation(program).extract().asString()));
        score(program, "2023-09-15").header("ETag", not(tag));

        program.answer(Program.USAGE, okJson(program.usage().replace("[150,200]", "[100,100]")));
        explanation(program).header("ETag", not(tag)).body("total", is(10.5f)).body("tree.points", is(10.5f));
        program.recover();
        assertEquals(tag, explanation(program).extract().header("ETag"));
    }

    private static ValidatableResponse explanation(Program program) {
        return program.caller()
                .queryParam("asOf", "2023-09-15")
                .get("/api/v1/scores/{p}/modern-work/explanation", program.partnerId)
                .then()
                .statusCode(200);
    }

    private static String withoutInstant(String body) {
        return body.replaceFirst("\"computedAt\":\"[^\"]+\"", "");
    }

    @Test
    void theSameRecordsOnAnotherDayAreThatDaysScore() {
        Program program = new Program(neighbours, 2);
        program.answer(
                Program.CERTIFICATES,
                okJson(program.certificates().replace("\"expiresOn\": null", "\"expiresOn\": \"2023-09-12\"")));
        score(program, "2023-09-15").body("asOf", is("2023-09-15"));
        score(program, "2023-09-10").body("asOf", is("2023-09-10"));
        score(program, "2023-09-15").body("asOf", is("2023-09-15"));
    }

    private static ValidatableResponse score(Program program, String day) {
        return program.caller()
                .queryParam("asOf", day)
                .get("/api/v1/scores/{p}/modern-work", program.partnerId)
                .then()
                .statusCode(200);
    }
}
