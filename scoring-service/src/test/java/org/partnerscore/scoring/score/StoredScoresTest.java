package org.partnerscore.scoring.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
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
class StoredScoresTest {

    WireMockServer neighbours;

    @Inject
    DeferredWrites writes;

    @Test
    void scoresOfADayAreListedByPointsPageByPage() {
        String day = "2023-09-21";
        Program two = scored(2, day);
        Program five = scored(5, day);
        Program alsoTwo = scored(2, day);
        List<String> equals =
                Stream.of(two.partnerId, alsoTwo.partnerId).sorted().toList();

        Response first = given().get("/api/v1/scores?asOf=" + day + "&area=modern-work&sort=points&limit=2");
        first.then()
                .statusCode(200)
                .body("items.partnerId", equalTo(List.of(five.partnerId, equals.get(0))))
                .body("items[0].computedAt", is("2023-09-15T08:00:00Z"))
                .body("items[0].tracks[0].metrics[0].metric", is("net-customer-adds"));
        String link = first.header("Link");
        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items.partnerId", equalTo(List.of(equals.get(1))));
    }

    @Test
    void withoutSortTheyComeByPartner() {
        String day = "2023-09-22";
        List<String> partners = Stream.of(scored(1, day), scored(2, day), scored(3, day))
                .map(each -> each.partnerId)
                .sorted()
                .toList();
        Response first = given().get("/api/v1/scores?asOf=" + day + "&limit=2");
        first.then().body("items.partnerId", equalTo(partners.subList(0, 2)));
        given().queryParam("after", first.jsonPath().getString("next"))
                .get("/api/v1/scores?asOf=" + day + "&limit=2")
                .then()
                .body("items.partnerId", equalTo(partners.subList(2, 3)));
    }

    @Test
    void pointsAreFilteredWithBothEnds() {
        String day = "2023-09-23";
        Program one = scored(1, day);
        scored(2, day);
        Number total = given().get("/api/v1/scores?asOf=" + day + "&maxPoints=8&minPoints=2.5")
                .then()
                .body("items.partnerId", equalTo(List.of(one.partnerId)))
                .extract()
                .path("items[0].total");
        given().queryParam("minPoints", total)
                .queryParam("maxPoints", total)
                .get("/api/v1/scores?asOf=" + day)
                .then()
                .body("items.partnerId", equalTo(List.of(one.partnerId)));
    }

    @Test
    void aCorrectedScoreReplacesTheStoredOne() {
        String day = "2023-09-24";
        Program program = scored(1, day);
        program.answer(
                Program.CERTIFICATES, com.github.tomakehurst.wiremock.client.WireMock.okJson("{\"individuals\": []}"));
        compute(program, day);
        given().get("/api/v1/scores?asOf=" + day)
                .then()
                .body("items.size()", is(1))
                .body("items[0].tracks[0].metrics[1].points", is(0));
    }

    @Test
    void aStaleScoreIsNotStored() {
        Program program = scored(1, "2023-09-26");
        program.fail(Program.USAGE);
        program.caller()
                .get("/api/v1/scores/{p}/modern-work?asOf=2023-09-27", program.partnerId)
                .then()
                .statusCode(200)
                .body("stale.size()", is(3));
        Flush.everything(writes);
        given().get("/api/v1/scores?asOf=2023-09-27").then().body("items.partnerId", not(hasItem(program.partnerId)));
    }

    @ParameterizedTest
    @CsvSource({
        "area=surgery, query/area",
        "sort=total, query/sort",
        "minPoints=many, query/minPoints",
        "asOf=1999-01-01, query/asOf",
        "after=AAAA, query/after",
        "points=3, query/points"
    })
    void filtersAreChecked(String filter, String pointer) {
        given().get("/api/v1/scores?" + filter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", is(pointer));
    }

    private Program scored(int tenants, String day) {
        Program program = new Program(neighbours, tenants);
        compute(program, day);
        return program;
    }

    private void compute(Program program, String day) {
        program.caller()
                .get("/api/v1/scores/{p}/modern-work?asOf=" + day, program.partnerId)
                .then()
                .statusCode(200);
        Flush.everything(writes);
    }
}
