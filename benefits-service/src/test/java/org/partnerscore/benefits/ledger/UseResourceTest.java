package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UseResourceTest extends LedgerTest {

    private ValidatableResponse use(String partnerId, String parameters) {
        return given().get("/api/v1/entitlements/" + partnerId + "/use" + parameters)
                .then();
    }

    @Test
    void everyMonthShowsWhatWasGrantedActivatedAndUsedAtItsEnd() {
        assign(SEATS, 3, "ada").statusCode(200);
        today(LocalDate.parse("2023-02-28"));
        giveBack(SEATS, 1, "ada").statusCode(200);
        today(LocalDate.parse("2023-04-01"));
        assign(SEATS, 4, "bob").statusCode(200);
        today(LocalDate.parse("2023-05-15"));
        String seats = "items.find { it.benefit == '" + SEATS + "' }.";
        use(partner, "?from=2023-01&to=2023-05")
                .statusCode(200)
                .body("items.benefit", contains(HOURS, KEYS, SEATS, CREDIT))
                .body(seats + "unit", is("subscriptions"))
                .body(seats + "months.month", contains("2023-01", "2023-02", "2023-03", "2023-04", "2023-05"))
                .body(seats + "months.granted", contains(0, 25, 25, 25, 25))
                .body(seats + "months.activated", contains(0, 3, 3, 7, 7))
                .body(seats + "months.used", contains(0, 2, 2, 6, 6))
                .body(seats + "months.remaining", contains(0, 23, 23, 19, 19));
    }

    @Test
    void whatOutlivesItsGrantIsOverdrawn() {
        assign(SEATS, 3, "ada").statusCode(200);
        today(END);
        use(partner, "?from=2024-02&to=2024-03")
                .body("items.find { it.benefit == '" + SEATS + "' }.months.bound", contains("counted", "none"))
                .body("items.find { it.benefit == '" + SEATS + "' }.months.overdrawn", contains(0, 3));
    }

    @Test
    void byDefaultItIsTheLastTwelveMonths() {
        use(UUID.randomUUID().toString(), "")
                .statusCode(200)
                .body("from", is("2022-10"))
                .body("to", is("2023-02"))
                .body("items", empty());
        today(DAY.plusYears(1));
        use(partner, "").body("from", is("2023-03")).body("items[0].months", hasSize(12));
    }

    @Test
    void monthsAreReadStrictly() {
        use(partner, "?from=2022-09").statusCode(400).body("code", is("MONTHS_OUT_OF_RANGE"));
        use(partner, "?to=2023-03").statusCode(400).body("code", is("MONTHS_OUT_OF_RANGE"));
        use(partner, "?from=2023-02&to=2023-01").statusCode(400).body("code", is("MONTHS_OUT_OF_RANGE"));
        use(partner, "?from=2023").statusCode(400).body("code", is("INVALID_MONTH"));
        use(partner, "?since=2023-01").statusCode(400).body("code", is("UNKNOWN_PARAMETER"));
    }
}
