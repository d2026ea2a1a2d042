package org.partnerscore.scoring.facts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.scoring.deferred.DeferredWrites;
import org.partnerscore.scoring.deferred.Flush;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** A partner's token reaches its own scores, and nothing that was computed, kept or stored for anybody else. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class OwnScoresTest {

    WireMockServer neighbours;

    @Inject
    DeferredWrites writes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scores/{p}",
                "/scores/{p}/modern-work",
                "/scores/{p}/modern-work/explanation",
                "/scores/{p}/modern-work/evidence?metric=usage-growth",
                "/scores/{p}/modern-work/history",
                "/designations/{p}"
            })
    void aPartnerSeesItsOwnAndNobodyElses(String path) {
        Program own = new Program(neighbours, 1);
        Program other = new Program(neighbours, 1);
        String tag = other.caller()
                .get("/api/v1" + path, other.partnerId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Flush.everything(writes);

        as(own).get("/api/v1" + path, own.partnerId).then().statusCode(200);
        int asked = other.asked(Program.USAGE).size();
        String foreign = refused(as(own).header("If-None-Match", String.valueOf(tag)), path, other.partnerId);
        assertEquals(foreign, refused(as(own), path, "p-that-is-not-there"));
        // Nor does it come out of what is kept, where the neighbours are away.
        own.fail(Program.CERTIFICATES);
        assertEquals(foreign, refused(as(own), path, other.partnerId));
        assertEquals(asked, other.asked(Program.USAGE).size());
    }

    private static String refused(RequestSpecification caller, String path, String partnerId) {
        Response answer = caller.get("/api/v1" + path, partnerId);
        answer.then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        return answer.asString().replace(partnerId, "ID");
    }

    @Test
    void whetherSomebodyElseIsThereIsNotToldWhileNobodyKnows() {
        Program own = new Program(neighbours, 1);
        tells(own.partnerId, aResponse().withStatus(500));
        as(own).get("/api/v1/scores/p-of-somebody").then().statusCode(503).body("code", is("ASSOCIATIONS_UNAVAILABLE"));
        tells(own.partnerId, aResponse().withStatus(403).withBody("{\"code\": \"NOT_ALLOWED\", \"detail\": \"No.\"}"));
        as(own).get("/api/v1/scores/p-of-somebody").then().statusCode(403).body("code", is("NOT_ALLOWED"));
    }

    @Test
    void aLocationOfItsOwnNamesThePartner() {
        Program own = new Program(neighbours, 1);
        tells(own.partnerId, okJson("{\"locations\": [\"" + own.partnerId + "-a\"]}"));
        own.answer(Program.ASSOCIATIONS, okJson(location(own.partnerId + "-a", own.partnerId)));
        as(own).get("/api/v1/scores/{p}", own.partnerId + "-a")
                .then()
                .statusCode(404)
                .body("code", is("PARTNER_IS_LOCATION"))
                .body("partnerId", is(own.partnerId));
    }

    @Test
    void aLocationOfAnotherIsNobody() {
        Program own = new Program(neighbours, 1);
        tells(own.partnerId, okJson("{\"locations\": [\"" + own.partnerId + "-a\"]}"));
        as(own).get("/api/v1/scores/p-b").then().statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void nobodyIsAskedWhetherTheCallersIdIsItsOwn() {
        Program own = new Program(neighbours, 1);
        as(own).get("/api/v1/scores/{p}", own.partnerId).then().statusCode(200);
        assertEquals(1, own.asked(Program.ASSOCIATIONS).size());
    }

    @Test
    void aListIsOfOnePartner() {
        Program own = new Program(neighbours, 1);
        Program other = new Program(neighbours, 1);
        for (Program each : new Program[] {own, other}) {
            each.caller().get("/api/v1/scores/{p}", each.partnerId).then().statusCode(200);
        }
        Flush.everything(writes);

        as(own).get("/api/v1/scores").then().statusCode(403).body("code", is("PARTNER_NOT_NAMED"));
        for (String order : new String[] {"", "&sort=points"}) {
            as(own).get("/api/v1/scores?partnerId=" + own.partnerId + order)
                    .then()
                    .statusCode(200)
                    .body("items", not(empty()))
                    .body("items.partnerId", everyItem(is(own.partnerId)));
        }
        as(own).get("/api/v1/scores?partnerId=" + other.partnerId).then().statusCode(404);
        as(own).get("/api/v1/scores?partnerId=" + own.partnerId + "&partnerId=" + other.partnerId)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsOfTheWholeProgramIsNotForAPartner() {
        Program own = new Program(neighbours, 1);
        String token = TestIssuer.tokenOf(own.partnerId, "program-administrator");
        for (String path : new String[] {"", "/freshness", "/00000000-0000-0000-0000-000000000000/scores"}) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/score-runs" + path)
                    .then()
                    .statusCode(403)
                    .body("code", is("NOT_ALLOWED"));
        }
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/rulebooks")
                .then()
                .statusCode(200);
    }

    /** What associations-service says of a partner to its own caller. */
    private void tells(String id, ResponseDefinitionBuilder answer) {
        neighbours.stubFor(
                WireMock.get(WireMock.urlPathEqualTo("/api/v1/partners/" + id)).willReturn(answer));
    }

    private static String location(String id, String parent) {
        return """
                {"partners": [{"partnerId": "%s", "status": "location", "locations": [], "parentPartnerId": "%s",
                  "associations": []}], "customers": []}""".formatted(id, parent);
    }

    private static RequestSpecification as(Program program) {
        return program.caller()
                .header("Authorization", "Bearer " + TestIssuer.tokenOf(program.partnerId, "partner-viewer"));
    }
}
