package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverrideResourceTest extends LedgerTest {

    @Inject
    Overrides overrides;

    private ValidatableResponse put(String benefit, String quantity, String endsOn) {
        return given().contentType(ContentType.JSON)
                .body("{\"quantity\": %s, \"reason\": \"A pilot\", \"endsOn\": \"%s\"}".formatted(quantity, endsOn))
                .put(path(partner, benefit, "override"))
                .then();
    }

    @Test
    void anOverrideHoldsUntilItsEndAndThenTheGrantDoes() {
        put(SEATS, "30", "2023-03-01")
                .statusCode(200)
                .body("from", is("2023-02-01"))
                .body("former", empty());
        assign(SEATS, 30, "ada").statusCode(200).body("balance.granted", is(30)).body("balance.to", is("2023-03-01"));
        today(DAY.plusMonths(1));
        get(SEATS, "ledger").body("balance.granted", is(25)).body("balance.overdrawn", is(5));
        assign(SEATS, 1, "bob").statusCode(409).body("code", is("BENEFIT_EXHAUSTED"));
    }

    @Test
    void anOverrideGivesWhatThePartnerWouldNotHave() {
        put("sql-server", "3", "2023-03-01").statusCode(200);
        assign("sql-server", 3, "ada").statusCode(200).body("balance.remaining", is(0));
        today(DAY.plusMonths(1));
        assign("sql-server", 1, "ada").statusCode(422).body("code", is("ENTITLEMENT_ENDED"));
    }

    @Test
    void aLaterOverrideReplacesAnEarlierOneAndBothAreKept() throws SQLException {
        put(SEATS, "30", "2023-12-01").statusCode(200);
        put(SEATS, "30.0", "2023-12-01").statusCode(200).body("former", empty());
        today(DAY.plusDays(5));
        put(SEATS, "10", "2023-04-01").statusCode(200).body("former.quantity", contains(30));
        today(DAY.plusDays(6));
        put(SEATS, "10", "2023-02-07").statusCode(200);
        get(SEATS, "ledger").statusCode(200).body("balance.granted", is(25));
        get(SEATS, "override").statusCode(200).body("former.size()", is(2));
        try (Connection connection = database.getConnection()) {
            assertEquals(0, overrides.on(connection, partner, DAY.plusDays(6)).size());
            assertEquals(
                    0,
                    BigDecimal.TEN.compareTo(overrides
                            .on(connection, partner, DAY.plusDays(5))
                            .get(SEATS)
                            .quantity()));
            assertEquals(
                    0,
                    BigDecimal.valueOf(30)
                            .compareTo(overrides
                                    .on(connection, partner, DAY)
                                    .get(SEATS)
                                    .quantity()));
        }
    }

    @Test
    void anOverrideIsChangedByWhoKnowsIt() {
        put(SEATS, "30", "2023-12-01").statusCode(200);
        String tag = get(SEATS, "override").extract().header("ETag");
        String body = "{\"quantity\": 31, \"reason\": \"More\", \"endsOn\": \"2023-12-01\"}";
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"another\"")
                .body(body)
                .put(path(partner, SEATS, "override"))
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put(path(partner, SEATS, "override"))
                .then()
                .statusCode(200)
                .body("quantity", is(31));
    }

    @Test
    void whatIsWrongIsSaid() {
        get(SEATS, "override").statusCode(404).body("code", is("OVERRIDE_UNKNOWN"));
        put(SEATS, "1", "2023-01-31").statusCode(400).body("code", is("ENDS_ON_OUT_OF_RANGE"));
        put(SEATS, "1", "2028-02-02").statusCode(400).body("code", is("ENDS_ON_OUT_OF_RANGE"));
        put(SEATS, "-1", "2023-03-01").statusCode(400);
        put(SEATS, "1.5", "2023-03-01").statusCode(422).body("code", is("QUANTITY_TOO_FINE"));
        put("free-lunch", "1", "2023-03-01").statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
        put("technical-presales", "1", "2023-03-01").statusCode(422).body("code", is("NOTHING_TO_COUNT"));
        given().contentType(ContentType.JSON)
                .body("{\"quantity\": 1, \"reason\": \" \", \"endsOn\": \"2023-03-01\"}")
                .put(path(partner, SEATS, "override"))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
    }
}
