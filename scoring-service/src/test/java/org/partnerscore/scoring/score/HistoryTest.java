package org.partnerscore.scoring.score;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.Program;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class HistoryTest {

    WireMockServer neighbours;

    @Test
    void aMonthShowsTheScoreOfItsLastDayAndTheCurrentOneTodays() {
        Program program = new Program(neighbours, 1);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work/history?from=2023-07", program.partnerId)
                .then()
                .statusCode(200)
                .body("from", is("2023-07"))
                .body("to", is("2023-09"))
                .body("items.month", equalTo(List.of("2023-07", "2023-08", "2023-09")))
                .body("items.asOf", equalTo(List.of("2023-07-31", "2023-08-31", "2023-09-15")))
                .body("items.measurementMonth", equalTo(List.of("2023-06", "2023-07", "2023-08")))
                .body("items.programEdition", equalTo(List.of("2022-10-03", "2022-10-03", "2023-09-06")))
                .body("items[2].total", is(8))
                .body("items[2].tracks", hasSize(2));
    }

    @Test
    void unlessNamedItIsTheLastTwelveMonths() {
        Program program = new Program(neighbours, 1);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work/history", program.partnerId)
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("from", is("2022-10"));
        assertEquals(12, program.asked(Program.ASSOCIATIONS).size());
        assertEquals(12, program.asked(Program.USAGE).size());
    }

    @Test
    void aLocationHasNoHistoryEither() {
        Program program = new Program(neighbours, 1);
        program.answer(Program.ASSOCIATIONS, okJson("""
                        {"partners": [{"partnerId": "%s", "status": "location", "locations": [], "parentPartnerId": "4711",
                          "associations": []}], "customers": []}""".formatted(program.partnerId)));
        program.caller()
                .get("/api/v1/scores/{p}/modern-work/history", program.partnerId)
                .then()
                .statusCode(404)
                .body("code", is("PARTNER_IS_LOCATION"));
    }
}
