package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerResourceTest extends LedgerTest {

    @Test
    void whatIsAssignedIsActivatedWithIt() {
        assign(SEATS, 1, "ada")
                .statusCode(200)
                .body("entries.kind", contains("activation", "assignment"))
                .body("entries.sequence", contains(1, 2))
                .body("entries[1].holder", is("ada"))
                .body("entries[1].on", is("2023-02-01"))
                .body("balance.bound", is("counted"))
                .body("balance.granted", is(25))
                .body("balance.activated", is(1))
                .body("balance.used", is(1))
                .body("balance.remaining", is(24))
                .body("balance.overdrawn", is(0))
                .body("balance.alert", nullValue());
        get(SEATS, "ledger").body("balance.used", is(1)).body("items.kind", contains("activation", "assignment"));
    }

    @Test
    void aReturnedSeatWaitsNinetyDaysForAnotherHolder() {
        assign(SEATS, 25, "ada").statusCode(200);
        giveBack(SEATS, 1, "ada").statusCode(200).body("balance.used", is(24)).body("balance.activated", is(25));
        assign(SEATS, 1, "bob")
                .statusCode(422)
                .body("code", is("REASSIGNMENT_TOO_EARLY"))
                .body("possibleOn", is("2023-05-02"))
                .body("remaining", is(0));
        today(DAY.plusDays(90));
        assign(SEATS, 1, "bob").statusCode(200).body("balance.used", is(25));
    }

    @Test
    void aKeyIsGoodOnceAnywhere() {
        String key = UUID.randomUUID().toString();
        assign(KEYS, 1, "ada").statusCode(409).body("code", is("NOT_ACTIVATED"));
        activate(KEYS, 25, key).statusCode(200).body("balance.activated", is(25));
        activate(KEYS, 25, key).statusCode(409).body("code", is("KEY_USED"));
        assign(KEYS, 25, "ada").statusCode(200);
        String other = UUID.randomUUID().toString();
        partners.grant(other, KEYS, 200, DAY, END);
        given().contentType(ContentType.JSON)
                .body("{\"quantity\": 25, \"key\": \"" + key + "\"}")
                .post(path(other, KEYS, "activations"))
                .then()
                .statusCode(409)
                .body("code", is("KEY_USED"));
        given().get(path(other, KEYS, "ledger")).then().body("items", empty()).body("balance.activated", is(0));
    }

    @Test
    void aKeyUsedByMistakeIsReplacedOnce() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        activate(KEYS, 25, first).statusCode(200);
        today(DAY.plusDays(30));
        String replacement = "{\"quantity\": 25, \"key\": \"%s\", \"replaces\": \"%s\"}";
        post(KEYS, "activations", replacement.formatted(second, first))
                .statusCode(200)
                .body("entries.kind", contains("replacement"))
                .body("balance.activated", is(25));
        post(KEYS, "activations", replacement.formatted(UUID.randomUUID(), first))
                .statusCode(409)
                .body("code", is("KEY_REPLACED_BEFORE"));
        post(KEYS, "activations", replacement.formatted(UUID.randomUUID(), second))
                .statusCode(409)
                .body("code", is("KEY_REPLACED_BEFORE"));
        post(KEYS, "activations", replacement.formatted(UUID.randomUUID(), "nobody-s"))
                .statusCode(409)
                .body("code", is("KEY_UNKNOWN"));
    }

    @Test
    void theAnswerSaysWhatAKeyMakesOfASubscription() {
        String body = """
                {"quantity": %d, "key": "%s", "subscription": {"seats": %d, "monthsLeft": %d, "use": "%s"}}""";
        post(KEYS, "activations", body.formatted(25, UUID.randomUUID(), 100, 6, "extend"))
                .statusCode(200)
                .body("subscription.seats", is(100))
                .body("subscription.months", is(9))
                .body("subscription.change", is(3));
        post(KEYS, "activations", body.formatted(10, UUID.randomUUID(), 10, 6, "add"))
                .statusCode(200)
                .body("subscription.seats", is(20))
                .body("subscription.months", is(9));
        post(KEYS, "activations", body.formatted(16, UUID.randomUUID(), 5, 0, "extend"))
                .statusCode(422)
                .body("code", is("EXTENSION_TOO_LONG"))
                .body("mostMonths", is(36));
        get(KEYS, "ledger").body("balance.activated", is(35));
    }

    @Test
    void aCreditSaysHowLongItIsValid() {
        assign(CREDIT, 50, "ada").statusCode(200).body("validUntil", is("2024-03-01"));
        assign(CREDIT, 1, "ada").statusCode(409).body("code", is("HOLDER_HAS_ONE"));
    }

    @Test
    void theSameRequestIsAnsweredAsItWasTheFirstTime() {
        String key = UUID.randomUUID().toString();
        String first = named(key, SEATS, "assignments", holding(2, "ada"), 200);
        assign(SEATS, 3, "bob").statusCode(200);
        today(DAY.plusDays(3));
        String again = named(key, SEATS, "assignments", "{\"holder\":\"ada\",\"quantity\":2.0}", 200);
        assertEquals(new JsonPath(first).getMap("$"), new JsonPath(again).getMap("$"));
        get(SEATS, "ledger").body("balance.used", is(5));
        for (String other : List.of(
                named(key, SEATS, "assignments", holding(3, "ada"), 422),
                named(key, SEATS, "returns", holding(2, "ada"), 422),
                named(key, HOURS, "assignments", holding(2, "ada"), 422))) {
            assertEquals("IDEMPOTENCY_KEY_REUSED", new JsonPath(other).getString("code"));
        }
        get(SEATS, "ledger").body("balance.used", is(5)).body("items.size()", is(4));
    }

    @Test
    void aRefusedRequestLeavesItsNameFree() {
        String key = UUID.randomUUID().toString();
        named(key, SEATS, "assignments", holding(26, "ada"), 409);
        named(key, SEATS, "assignments", holding(25, "ada"), 200);
    }

    private String named(String key, String benefit, String what, String body, int status) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(partner, benefit, what))
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void nothingIsHadOutsideTheGrant() {
        today(DAY.minusDays(1));
        assign(SEATS, 1, "ada")
                .statusCode(422)
                .body("code", is("ENTITLEMENT_NOT_STARTED"))
                .body("from", is("2023-02-01"));
        today(END.minusDays(1));
        assign(SEATS, 2, "ada").statusCode(200);
        today(END);
        post(SEATS, "activations", "{\"quantity\": 1}")
                .statusCode(422)
                .body("code", is("ENTITLEMENT_ENDED"))
                .body("to", is("2024-03-03"));
        get(SEATS, "ledger")
                .body("balance.bound", is("none"))
                .body("balance.granted", is(0))
                .body("balance.used", is(2))
                .body("balance.overdrawn", is(2))
                .body("balance.remaining", is(0))
                .body("balance.alert.threshold", is(100))
                .body("balance.alert.usedPercent", nullValue());
        giveBack(SEATS, 2, "ada").statusCode(200).body("balance.overdrawn", is(0));
        giveBack(SEATS, 1, "ada").statusCode(409).body("code", is("NOT_HELD")).body("held", is(0));
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assign("free-lunch", 1, "ada").statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
        get("free-lunch", "ledger").statusCode(404).body("code", is("BENEFIT_UNKNOWN"));
        assign("project-online", 1, "ada").statusCode(404).body("code", is("ENTITLEMENT_UNKNOWN"));
        get("project-online", "ledger").statusCode(404).body("code", is("ENTITLEMENT_UNKNOWN"));
    }

    @Test
    void rightsAndRecognitionsAreNotCounted() {
        assign("technical-presales", 1, "ada").statusCode(422).body("code", is("NOTHING_TO_COUNT"));
        post("customer-facing-badge", "activations", "{\"quantity\": 1}")
                .statusCode(422)
                .body("code", is("NOTHING_TO_COUNT"));
        get("technical-presales", "ledger")
                .statusCode(200)
                .body("balance.bound", is("uncounted"))
                .body("items", empty());
    }

    @Test
    void aQuantityThatIsNotPublishedIsRecordedWithoutABound() {
        partners.grant(partner, "client-access-licenses", Granted.unpublished(DAY, Optional.of(END), Optional.of(DAY)));
        assign("client-access-licenses", 1_000_000, "ada")
                .statusCode(200)
                .body("balance.bound", is("unpublished"))
                .body("balance.granted", nullValue())
                .body("balance.remaining", nullValue())
                .body("balance.used", is(1_000_000));
    }

    @Test
    void whatIsUnlimitedIsCountedWithoutABound() {
        partners.grant(partner, HOURS, Granted.unlimited(DAY, Optional.empty(), Optional.of(DAY)));
        assign(HOURS, 5_000, "ada")
                .statusCode(200)
                .body("balance.bound", is("unlimited"))
                .body("balance.granted", nullValue())
                .body("balance.alert", nullValue());
    }

    @Test
    void aNewYearBringsNewHours() {
        assign(HOURS, 50, "ada").statusCode(200).body("balance.alert.threshold", is(100));
        partners.grant(
                partner,
                HOURS,
                Granted.counted(
                        java.math.BigDecimal.valueOf(50),
                        DAY,
                        Optional.of(END.plusYears(1)),
                        Optional.of(DAY.plusYears(1))));
        today(DAY.plusYears(1));
        get(HOURS, "ledger").body("balance.used", is(0)).body("balance.alert", nullValue());
        assign(HOURS, 1, "ada")
                .statusCode(200)
                .body("entries.kind", contains("renewal", "activation", "assignment", "recovery"));
        get(HOURS, "ledger").body("balance.used", is(1));
    }

    @Test
    void thresholdsAreLinesOfTheLedger() {
        assign(HOURS, 39, "ada").body("balance.alert", nullValue());
        assign(HOURS, 1, "ada")
                .body("entries.kind", contains("activation", "assignment", "alert"))
                .body("balance.alert.threshold", is(80))
                .body("balance.alert.usedPercent", is(80));
        giveBack(HOURS, 1, "ada")
                .body("entries.kind", contains("return", "recovery"))
                .body("balance.alert", nullValue());
        given().get(path(partner, HOURS, "ledger?kind=alert"))
                .then()
                .body("items.threshold", contains(80))
                .body("items.quantity", contains(40));
    }

    @Test
    void theLedgerIsPagedAndFiltered() {
        for (int i = 0; i < 7; i++) {
            today(DAY.plusDays(i));
            assign(SEATS, 1, "user-" + i % 2).statusCode(200);
        }
        List<Integer> whole = get(SEATS, "ledger").extract().path("items.sequence");
        assertEquals(14, whole.size());
        List<Integer> paged = new ArrayList<>();
        String next = path(partner, SEATS, "ledger?limit=5");
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            paged.addAll(page.getList("items.sequence"));
            next = page.get("next") == null
                    ? null
                    : path(partner, SEATS, "ledger?limit=5&after=" + page.getString("next"));
        }
        assertEquals(whole, paged);
        given().get(path(partner, SEATS, "ledger?holder=user-1&from=2023-02-02&to=2023-02-04"))
                .then()
                .body("items.on", contains("2023-02-02"));
        given().get(path(partner, SEATS, "ledger?kind=gift")).then().statusCode(400);
        given().get(path(partner, SEATS, "ledger?who=ada"))
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_PARAMETER"));
        given().get(path(partner, SEATS, "ledger?after=eA"))
                .then()
                .statusCode(400)
                .body("code", is("INVALID_CURSOR"));
    }

    @Test
    void theLedgerIsExportedAsItIsListed() {
        assign(SEATS, 1, "ada").statusCode(200);
        String csv =
                given().accept("text/csv").get(path(partner, SEATS, "ledger")).asString();
        assertEquals("""
                sequence,kind,on,quantity,holder,key,replaces,threshold,activated,used,recordedAt
                1,activation,2023-02-01,1,,,,,1,0,2023-02-01T09:30:00.000000Z
                2,assignment,2023-02-01,1,ada,,,,1,1,2023-02-01T09:30:00.000000Z
                """, csv.replace("\r\n", "\n"));
        given().accept("application/x-ndjson")
                .get(path(partner, SEATS, "ledger?kind=assignment"))
                .then()
                .statusCode(200)
                .body(startsWith("{\"sequence\":2,\"kind\":\"assignment\",\"on\":\"2023-02-01\",\"quantity\":1,"));
        given().accept("text/csv")
                .get(path(partner, "free-lunch", "ledger"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsWrongWithARequestIsSaid() {
        post(SEATS, "assignments", "{\"quantity\": 0, \"holder\": \"ada\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/quantity"));
        post(SEATS, "assignments", "{\"quantity\": 1}").statusCode(400).body("violations.pointer", contains("/holder"));
        post(SEATS, "assignments", "{\"quantity\": 1, \"holder\": \"a@b.example\"}")
                .statusCode(400);
        post(SEATS, "assignments", "{\"quantity\": 1, \"holder\": \"a\", \"note\": 1}")
                .statusCode(400)
                .body("code", is("UNKNOWN_MEMBER"));
        post(SEATS, "assignments", "{\"quantity\": 0.5, \"holder\": \"a\"}")
                .statusCode(422)
                .body("code", is("QUANTITY_TOO_FINE"));
        post(SEATS, "assignments", "").statusCode(400);
        post(SEATS, "activations", "{\"quantity\": 1, \"replaces\": \"k\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/key"));
        post(KEYS, "activations", "{\"quantity\": 1}").statusCode(422).body("code", is("KEY_REQUIRED"));
        activate(SEATS, 1, "k").statusCode(422).body("code", is("KEY_NOT_EXPECTED"));
        assign("UPPER", 1, "ada").statusCode(400).body("violations.pointer", contains(equalTo("path/benefit")));
    }
}
