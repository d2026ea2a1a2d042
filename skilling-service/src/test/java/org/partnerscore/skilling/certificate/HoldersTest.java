package org.partnerscore.skilling.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.partnerscore.skilling.Sending.certificates;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;
import static org.partnerscore.skilling.Sending.links;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class HoldersTest {

    private final String one = fresh("p");
    private final String other = fresh("q");
    private final String ada = fresh("a");
    private final String bob = fresh("b");

    @Test
    void whoIsLinkedComesWithWhatTheyHold() {
        links(ada + "," + one + ",2022-01-01,2024-01-01", bob + "," + other + ",2022-02-01,");
        certificates(
                ada + ",MS-101,2023-01-01,,",
                ada + ",AZ-104,2022-01-01,2023-01-01,",
                ada + ",MS-700,2022-01-01,2024-01-01,2023-12-01",
                ada + ",AZ-305,2023-10-01,,");
        on("2023-09-15", one, other)
                .body("individuals.individualId", contains(ada, bob))
                .body("individuals[0].partnerId", is(one))
                .body("individuals[0].linkedOn", is("2022-01-01"))
                .body("individuals[0].unlinkedOn", is("2024-01-01"))
                .body("individuals[0].version", is(1))
                .body("individuals[0].certificates.certification", contains("MS-102", "MS-700"))
                .body("individuals[0].certificates.storedAs", contains("MS-101", "MS-700"))
                .body("individuals[0].certificates.retiredOn", contains("2026-11-30", null))
                .body("individuals[0].certificates[0].earnedOn", is("2023-01-01"))
                .body("individuals[0].certificates[0].expiresOn", nullValue())
                .body("individuals[0].certificates[1].revokedOn", is("2023-12-01"))
                .body("individuals[0].certificates[1].version", is(1))
                .body("individuals[1].certificates", empty());
    }

    @Test
    void aNewLinkEndsTheOlderOneAlsoAtAPartnerThatIsNotAskedFor() {
        links(ada + "," + one + ",2022-01-01,", ada + "," + other + ",2023-01-01,");
        on("2022-12-31", one).body("individuals.individualId", contains(ada));
        on("2023-01-01", one).body("individuals", empty());
        on("2023-01-01", other).body("individuals.individualId", contains(ada));
        on("2023-01-01", one, other).body("individuals.partnerId", contains(other));
    }

    @Test
    void anEndedLinkDoesNotBringTheOlderOneBack() {
        links(ada + "," + one + ",2022-01-01,", ada + "," + other + ",2023-01-01,2023-03-01");
        on("2023-03-01", one, other).body("individuals", empty());
    }

    @Test
    void aWithdrawnLinkEndsNothing() {
        links(ada + "," + one + ",2022-01-01,", ada + "," + other + ",2023-01-01,2023-01-01");
        on("2023-03-01", one, other).body("individuals.partnerId", contains(one));
    }

    @Test
    void aLinkHoldsFromItsFirstDayUntilItEnds() {
        links(ada + "," + one + ",2022-01-01,2022-06-01");
        on("2021-12-31", one).body("individuals", empty());
        on("2022-01-01", one).body("individuals.individualId", contains(ada));
        on("2022-05-31", one).body("individuals.individualId", contains(ada));
        on("2022-06-01", one).body("individuals", empty());
    }

    @Test
    void comingBackToThePartnerIsALinkOfItsOwn() {
        links(ada + "," + one + ",2022-01-01,2022-06-01", ada + "," + one + ",2023-01-01,");
        on("2023-01-01", one).body("individuals.linkedOn", contains("2023-01-01"));
    }

    @Test
    void nobodyIsNamed() {
        individuals(
                "individualId,partnerId,linkedOn,name,email",
                ada + "," + one + ",2022-01-01,Ada Example,ada@example.com");
        on("2023-01-01", one).body(not(containsString("Ada Example"))).body(not(containsString("ada@example.com")));
    }

    @Test
    void aPartnerWithoutPeopleHasNone() {
        on("2023-01-01", one).body("individuals", empty());
    }

    @Test
    void aPeriodTellsEveryLinkAndCertificateOfItsDays() {
        links(
                ada + "," + one + ",2022-01-01,2023-08-31",
                ada + "," + other + ",2023-09-20,",
                bob + "," + other + ",2022-02-01,2023-08-01");
        certificates(
                ada + ",MS-700,2022-01-01,2023-08-31,",
                ada + ",MS-900,2022-01-01,2023-08-01,",
                ada + ",AZ-104,2023-08-31,,",
                ada + ",AZ-305,2023-09-01,,",
                ada + ",SC-300,2023-08-15,,2023-08-15",
                ada + ",AZ-700,2022-01-01,,2023-08-02");
        within("2023-08-01", "2023-08-31", one, other)
                .body("individuals.individualId", contains(ada))
                .body("individuals[0].unlinkedOn", is("2023-08-31"))
                .body("individuals[0].supersededOn", is("2023-09-20"))
                .body("individuals[0].certificates.certification", contains("AZ-104", "AZ-700", "MS-700"));
        within("2023-08-31", "2023-09-20", one, other).body("individuals.partnerId", contains(other));
        within("2023-08-30", "2023-09-20", one, other).body("individuals.partnerId", contains(one, other));
    }

    @Test
    void aLinkHoldsInAPeriodUntilALaterOneTakesOverWhoseverThatIs() {
        links(
                ada + "," + one + ",2022-01-01,",
                ada + "," + other + ",2023-01-10,2023-01-20",
                ada + "," + one + ",2023-02-01,",
                ada + "," + other + ",2023-02-10,2023-02-10");
        within("2023-01-01", "2023-02-28", one)
                .body("individuals.linkedOn", contains("2022-01-01", "2023-02-01"))
                .body("individuals.supersededOn", contains("2023-01-10", null));
        within("2023-01-10", "2023-01-31", one).body("individuals", empty());
        within("2023-01-09", "2023-01-09", one).body("individuals.linkedOn", contains("2022-01-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"on\":\"2023-01-01\"} | /partnerIds",
                "{\"partnerIds\":[],\"on\":\"2023-01-01\"} | /partnerIds",
                "{\"partnerIds\":[\"a b\"],\"on\":\"2023-01-01\"} | /partnerIds/0",
                "{\"partnerIds\":[null],\"on\":\"2023-01-01\"} | /partnerIds/0",
                "{\"partnerIds\":[\"p\"]} | /on",
                "{\"partnerIds\":[\"p\"],\"from\":\"2023-01-01\"} | /to",
                "{\"partnerIds\":[\"p\"],\"to\":\"2023-01-01\"} | /from",
                "{\"partnerIds\":[\"p\"],\"from\":\"2023-01-02\",\"to\":\"2023-01-01\"} | /to",
                "{\"partnerIds\":[\"p\"],\"from\":\"2023-01-01\",\"to\":\"2024-01-02\"} | /to",
                "{\"partnerIds\":[\"p\"],\"on\":\"2023-01-01\",\"from\":\"2023-01-01\",\"to\":\"2023-01-01\"} | /on",
                "{\"partnerIds\":[\"p\"],\"on\":\"2023-02-30\"} | /on",
                "{\"partnerIds\":[\"p\"],\"on\":\"+999999999-01-01\"} | /on",
                "{\"partnerIds\":[\"p\"],\"on\":\"2023-01-01\",\"asOf\":\"2023-01-01\"} | /asOf"
            })
    void aQuestionThatIsWrongIsNamed(String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/certificates/queries")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is(pointer));
    }

    @Test
    void atMostAThousandPartnersAreAskedForAtOnce() {
        on("2023-01-01", Collections.nCopies(1000, one).toArray(String[]::new)).statusCode(200);
        given().contentType("application/json")
                .body(Map.of("on", "2023-01-01", "partnerIds", Collections.nCopies(1001, one)))
                .post("/api/v1/certificates/queries")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse within(String from, String to, String... partners) {
        return given().contentType("application/json")
                .body(Map.of("from", from, "to", to, "partnerIds", List.of(partners)))
                .post("/api/v1/certificates/queries")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse on(String day, String... partners) {
        return given().contentType("application/json")
                .body(Map.of("on", day, "partnerIds", List.of(partners)))
                .post("/api/v1/certificates/queries")
                .then()
                .statusCode(200);
    }
}
