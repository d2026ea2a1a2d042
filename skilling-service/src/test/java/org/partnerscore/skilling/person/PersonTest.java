package org.partnerscore.skilling.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.partnerscore.skilling.Sending.certificates;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;
import static org.partnerscore.skilling.Sending.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class PersonTest {

    private static final String ALL = "individualId,partnerId,linkedOn,unlinkedOn,name,email";

    @Inject
    DataSource database;

    private final String person = fresh("i");

    @Test
    void theCopyHoldsEveryVersionOfEverything() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada Byron,ada@old.example");
        individuals(ALL, person + ",p1,2022-01-01,2023-01-01,Ada Lovelace,ada@old.example");
        certificates(person + ",MS-101,2023-01-01,,");
        certificates(person + ",MS-101,2023-01-01,2024-01-01,");
        read().body("individualId", is(person))
                .body("erasedAt", nullValue())
                .body("called.name", contains("Ada Byron", "Ada Lovelace"))
                .body("called[0].supersededAt", notNullValue())
                .body("called[1].supersededAt", nullValue())
                .body("links.unlinkedOn", contains(null, "2023-01-01"))
                .body("links.version", contains(1, 2))
                .body("certificates.expiresOn", contains(null, "2024-01-01"))
                .body("certificates[0].certification", is("MS-101"));
    }

    @Test
    void erasureTakesNameAndAddressInEveryVersionAndLeavesWhatIsCounted() throws SQLException {
        individuals(ALL, person + ",p1,2022-01-01,,Ada Byron,ada@old.example");
        individuals(ALL, person + ",p1,2022-01-01,,Ada Lovelace,ada@new.example");
        certificates(person + ",MS-101,2023-01-01,,");
        List<Map<String, Object>> held = held();
        erase(204);
        read().body("called", empty())
                .body("erasedAt", notNullValue())
                .body("links.partnerId", contains("p1"))
                .body("certificates", hasSize(1));
        link().body("name", nullValue()).body("email", nullValue());
        assertEquals(0, kept("individual where name is not null or email is not null"));
        assertEquals(0, kept("individual_history where true"));
        assertEquals(held, held());
    }

    @Test
    void noFeedAndNoWriteBringsTheNameBack() throws SQLException {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,ada@example.com");
        erase(204);
        individuals(ALL, person + ",p1,2022-01-01,,Ada,ada@example.com")
                .body("unchanged", is(1))
                .body("rejected", is(0));
        individuals(
                        ALL,
                        person + ",p1,2022-01-01,2023-01-01,Ada,ada@example.com",
                        person + ",p2,2023-01-01,,Ada,ada@example.com")
                .body("updated", is(1))
                .body("created", is(1));
        post(
                        "/api/v1/individuals",
                        Map.of("individualId", person, "partnerId", "p1", "linkedOn", "2022-01-01", "name", "Ada"))
                .statusCode(200)
                .body("name", nullValue());
        read().body("called", empty()).body("links.partnerId", contains("p1", "p1", "p2"));
        assertEquals(0, kept("individual where name is not null or email is not null"));
        assertEquals(0, kept("individual_history where true"));
    }

    @Test
    void othersOfTheSameFileKeepTheirNames() {
        String other = fresh("i");
        individuals(ALL, person + ",p1,2022-01-01,,Ada,");
        erase(204);
        individuals(ALL, person + ",p1,2022-01-01,,Ada,", other + ",p1,2022-01-01,,Grace,")
                .body("created", is(1));
        given().get("/api/v1/individuals/{i}", other).then().body("called.name", contains("Grace"));
    }

    @Test
    void whoIsErasedBeforeAnyLinkGetsNoNameByOne() {
        certificates(person + ",MS-101,2023-01-01,,");
        erase(204);
        individuals(ALL, person + ",p1,2022-01-01,,Ada,ada@example.com").body("created", is(1));
        read().body("called", empty());
        link().body("name", nullValue());
    }

    @Test
    void erasureIsToldOnceAndASecondOneDoesNothing() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,");
        erase(204);
        String first = read().extract().asString();
        erase(204);
        assertEquals(first, read().extract().asString());
        List<Map<String, Object>> entries = new AuditRead("skilling").of("individuals", person);
        assertEquals(1, entries.size());
        assertEquals("erasePerson", entries.get(0).get("operation"));
        assertFalse(entries.toString().contains("Ada"));
    }

    @Test
    void nobodyIsErasedOfWhomNothingIsStored() {
        erase(404).body("code", is("INDIVIDUAL_UNKNOWN"));
        given().get("/api/v1/individuals/{i}", person).then().statusCode(404).body("code", is("INDIVIDUAL_UNKNOWN"));
        given().delete("/api/v1/individuals/{i}", "a b").then().statusCode(400).body("code", is("INVALID_REQUEST"));
    }

    private ValidatableResponse erase(int status) {
        return given().delete("/api/v1/individuals/{i}", person).then().statusCode(status);
    }

    private ValidatableResponse read() {
        return given().get("/api/v1/individuals/{i}", person).then().statusCode(200);
    }

    private ValidatableResponse link() {
        return given().get("/api/v1/individuals/{i}/p1/2022-01-01", person)
                .then()
                .statusCode(200);
    }

    private List<Map<String, Object>> held() {
        return given().contentType("application/json")
                .body("{\"partnerIds\":[\"p1\"],\"on\":\"2023-08-31\"}")
                .post("/api/v1/certificates/queries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("individuals.findAll { it.individualId == '" + person + "' }");
    }

    private int kept(String rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(
                            connection,
                            "select count(*) from (select * from " + rows + ") kept where individual_id = ?",
                            row -> row.getInt(1),
                            person)
                    .get(0);
        }
    }
}
