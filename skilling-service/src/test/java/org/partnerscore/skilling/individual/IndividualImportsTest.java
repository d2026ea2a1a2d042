package org.partnerscore.skilling.individual;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class IndividualImportsTest {

    private static final String ALL = "individualId,partnerId,linkedOn,unlinkedOn,name,email";

    @Inject
    DataSource database;

    private final String person = fresh("i");

    @Test
    void aRowBringsALinkAndItsPerson() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada Example,ada@example.com").body("created", is(1));
        read("p1", "2022-01-01")
                .body("unlinkedOn", nullValue())
                .body("name", is("Ada Example"))
                .body("email", is("ada@example.com"))
                .body("version", is(1));
    }

    @Test
    void theSameFileAgainWritesNothing() throws SQLException {
        String row = person + ",p1,2022-01-01,2023-01-01,Ada,ada@example.com";
        individuals(ALL, row).body("created", is(1));
        individuals(ALL, row).body("unchanged", is(1));
        assertEquals(0, former("link") + former("individual"));
    }

    @Test
    void aNewNameIsAnUpdateThatKeepsTheFormerOneAndLeavesTheLink() throws SQLException {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,ada@example.com");
        individuals(ALL, person + ",p1,2022-01-01,,Ada Lovelace,ada@example.com")
                .body("updated", is(1))
                .body("unchanged", is(0));
        read("p1", "2022-01-01").body("name", is("Ada Lovelace")).body("version", is(1));
        assertEquals(0, former("link"));
        assertEquals(1, former("individual"));
    }

    @Test
    void nameAndAddressBelongToThePersonOnEveryLink() {
        individuals(
                ALL, person + ",p1,2022-01-01,,Ada,ada@old.example", person + ",p2,2023-01-01,,Ada,ada@new.example");
        read("p1", "2022-01-01").body("email", is("ada@new.example"));
        read("p2", "2023-01-01").body("email", is("ada@new.example"));
    }

    @Test
    void ofSeveralRowsOfAPersonTheLastOneReadCountsForEachOfNameAndAddress() {
        individuals(
                ALL, person + ",p1,2022-01-01,,Old,old@example.com", person + ",p2,2023-01-01,,Old,old@example.com");
        given().contentType("application/x-ndjson; charset=utf-8")
                .body("""
                        {"individualId":"%1$s","partnerId":"p2","linkedOn":"2023-01-01","name":"First","email":"x@example.com"}
                        {"individualId":"%1$s","partnerId":"p1","linkedOn":"2022-01-01","name":"Last"}
                        """.formatted(person).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/individuals/imports")
                .then()
                .body("updated", is(2))
                .body("unchanged", is(0));
        read("p1", "2022-01-01").body("name", is("Last")).body("email", is("x@example.com"));
    }

    @Test
    void aRowWhoseNameALaterRowOverridesChangesNothing() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,", person + ",p2,2023-01-01,,Ada,");
        individuals(ALL, person + ",p1,2022-01-01,,Other,", person + ",p2,2023-01-01,,Ada,")
                .body("unchanged", is(2));
        read("p1", "2022-01-01").body("name", is("Ada"));
    }

    @Test
    void anEmptyCellClearsAndAnAbsentColumnLeaves() {
        individuals(ALL, person + ",p1,2022-01-01,2023-01-01,Ada,ada@example.com");
        individuals("individualId,partnerId,linkedOn", person + ",p1,2022-01-01")
                .body("unchanged", is(1));
        individuals("individualId,partnerId,linkedOn,unlinkedOn,email", person + ",p1,2022-01-01,,")
                .body("updated", is(1));
        read("p1", "2022-01-01")
                .body("unlinkedOn", nullValue())
                .body("name", is("Ada"))
                .body("email", nullValue())
                .body("version", is(2));
    }

    @Test
    void aRejectedRowDoesNotNameItsPerson() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,", person + ",p2,2023-01-01,2022-12-31,Eve,")
                .body("created", is(1))
                .body("errors.code", contains("UNLINKED_BEFORE_LINKED"))
                .body("errors.line", contains(3));
        read("p1", "2022-01-01").body("name", is("Ada"));
    }

    @Test
    void aDryRunNamesNobody() {
        individuals(ALL, person + ",p1,2022-01-01,,Ada,");
        given().contentType("text/csv; charset=utf-8")
                .body(ALL + "\n" + person + ",p1,2022-01-01,,Eve,\n")
                .post("/api/v1/individuals/imports?dryRun=true")
                .then()
                .body("updated", is(1));
        read("p1", "2022-01-01").body("name", is("Ada"));
    }

    @Test
    void namesAndAddressesStandInNoMessage() {
        individuals(
                        ALL,
                        person + ",p1,2022-01-01,,\"" + "Ada".repeat(100) + "\",",
                        person + ",p1,2022-13-01,,Eve,eve@x")
                .body("rejected", is(2))
                .body("errors.message.join('')", not(containsString("Ada")))
                .body("errors.message.join('')", not(containsString("eve@x")));
    }

    private ValidatableResponse read(String partner, String linkedOn) {
        return given().get("/api/v1/individuals/{i}/{p}/{d}", person, partner, linkedOn)
                .then()
                .statusCode(200);
    }

    private int former(String table) throws SQLException {
        String sql = "select count(*) from " + table + "_history where individual_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, person);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
