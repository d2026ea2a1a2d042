package org.partnerscore.skilling.individual;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.links;
import static org.partnerscore.skilling.Sending.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class IndividualResourceTest {

    private static final String PATH = "/api/v1/individuals";

    private final String person = fresh("i");
    private final String partner = fresh("p");

    @Test
    void aNewLinkIsCreatedAndToldWhere() {
        String location = post(PATH, link("2022-01-01", "name", "Ada"))
                .statusCode(201)
                .body("name", is("Ada"))
                .body("version", is(1))
                .header("Location", endsWith(PATH + "/" + person + "/" + partner + "/2022-01-01"))
                .extract()
                .header("Location");
        given().get(location).then().statusCode(200).body("individualId", is(person));
    }

    @Test
    void theSamePostAgainChangesNothing() {
        post(PATH, link("2022-01-01", "name", "Ada")).statusCode(201);
        post(PATH, link("2022-01-01", "name", "Ada")).statusCode(200).body("version", is(1));
    }

    @Test
    void aMemberThatIsAbsentLeavesAndNullClears() {
        post(PATH, link("2022-01-01", "name", "Ada"));
        post(PATH, link("2022-01-01", "unlinkedOn", "2023-01-01"))
                .statusCode(200)
                .body("name", is("Ada"))
                .body("unlinkedOn", is("2023-01-01"))
                .body("version", is(2));
        post(PATH, link("2022-01-01", "name", null)).body("name", nullValue()).body("unlinkedOn", is("2023-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "linkedOn, 2022-02-30, INVALID_DATE",
        "unlinkedOn, 2021-12-31, UNLINKED_BEFORE_LINKED",
        "partnerId, 'a b', INVALID_VALUE",
        "partnerId, , REQUIRED",
        "phone, 1, UNKNOWN_MEMBER"
    })
    void aWrongMemberIsNamed(String member, String value, String code) {
        post(PATH, link("2022-01-01", member, value))
                .statusCode(400)
                .body("code", is(code))
                .body("violations[0].pointer", is("/" + member));
    }

    @Test
    void theListIsPagedInTheOrderOfItsKey() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(person + "," + partner + (i % 2) + ",202" + i + "-01-01,");
        }
        links(rows.toArray(String[]::new));
        List<String> seen = new ArrayList<>();
        String next = PATH + "?limit=3&individualId=" + person;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, String>> items = page.path("items");
            items.forEach(item -> seen.add(
                    item.get("individualId") + "," + item.get("partnerId") + "," + item.get("linkedOn") + ","));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(rows.stream().sorted().toList(), seen);
    }

    @Test
    void onADayTheLatestLinkCountsUnlessItEnded() {
        links(
                person + "," + partner + "-a,2022-01-01,",
                person + "," + partner + "-b,2022-06-01,2022-09-01",
                person + "," + partner + "-c,2022-07-01,2022-07-01");
        String query = PATH + "?individualId=" + person + "&on=";
        given().get(query + "2021-12-31").then().body("items.partnerId", empty());
        given().get(query + "2022-01-01").then().body("items.partnerId", contains(partner + "-a"));
        given().get(query + "2022-05-31").then().body("items.partnerId", contains(partner + "-a"));
        given().get(query + "2022-06-01").then().body("items.partnerId", contains(partner + "-b"));
        given().get(query + "2022-08-31").then().body("items.partnerId", contains(partner + "-b"));
        given().get(query + "2022-09-01").then().body("items.partnerId", empty());
    }

    @Test
    void anExportIsAnImportOfTheSame() {
        post(PATH, link("2022-01-01", "name", "Ada, \"the first\""));
        String csv = given().accept("text/csv")
                .get(PATH + "?individualId=" + person)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                "individualId,partnerId,linkedOn,unlinkedOn,name,email\r\n" + person + "," + partner
                        + ",2022-01-01,,\"Ada, \"\"the first\"\"\",\r\n",
                csv);
        given().contentType("text/csv; charset=utf-8")
                .body(csv)
                .post(PATH + "/imports")
                .then()
                .body("unchanged", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "?partnerId=a%20b, 400, query/partnerId",
        "?individualId=%00, 400, query/individualId",
        "?on=2022-13-01, 400, query/on",
        "?on=%2B12022-01-01, 400, query/on",
        "?name=Ada, 400, query/name",
        "?after=YR9iH2M, 400, query/after",
        "?after=YR8AHzIwMjItMDEtMDE, 400, query/after",
        "/i%00/p/2022-01-01, 400, path/individualId",
        "/i/p/2022-02-30, 400, path/linkedOn"
    })
    void whatCannotBeAskedIsNamed(String query, int status, String pointer) {
        given().urlEncodingEnabled(false)
                .get(PATH + query)
                .then()
                .statusCode(status)
                .body("violations[0].pointer", is(pointer));
    }

    @Test
    void anUnknownLinkIsNotFound() {
        given().get(PATH + "/" + person + "/p/2022-01-01")
                .then()
                .statusCode(404)
                .body("code", is("LINK_UNKNOWN"));
    }

    private Map<String, String> link(String linkedOn, String member, String value) {
        Map<String, String> link = new HashMap<>();
        link.put("individualId", person);
        link.put("partnerId", partner);
        link.put("linkedOn", linkedOn);
        link.put(member, value);
        return link;
    }
}
