package org.partnerscore.benefits.entitlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.membership.ScoringScript;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class EntitlementResourceTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);
    private static final String E5 = "items.find { it.benefit == 'microsoft-365-e5' }.";

    @Inject
    Standings standings;

    @Inject
    DataSource database;

    @Inject
    CircuitBreakerMaintenance circuit;

    WireMockServer server;

    private final String partner = UUID.randomUUID().toString();

    @BeforeEach
    void scoringIsTrustedAgain() {
        circuit.resetAll();
    }

    @Test
    void anEntitlementSaysWhereItComesFromHowMuchUntilWhenAndWhatIsNext() {
        store(Partners.partner(partner)
                .holding(Area.MODERN_WORK)
                .specialized("modernize-endpoints", DAY.minusDays(1), DAY.plusYears(1)));
        get("?asOf=2023-09-15")
                .statusCode(200)
                .body("partnerId", is(partner))
                .body("asOf", is("2023-09-15"))
                .body("catalogueEdition", is("2022-10-03"))
                .body("items.basis", everyItem(is("enrolled")))
                .body(E5 + "name", is("Microsoft 365 E5"))
                .body(E5 + "kind", is("quantity"))
                .body(E5 + "quantity", is(250))
                .body(E5 + "unpublished", is(false))
                .body(E5 + "unit", is("users"))
                .body(E5 + "used", is(0))
                .body(E5 + "from", is("2023-02-01"))
                .body(E5 + "to", is("2024-03-03"))
                .body(E5 + "next", is("Ends on 2024-03-03 unless renewed."))
                .body(E5 + "sources.by", contains("designation", "specialization"))
                .body(E5 + "sources.quantity", contains(200, 50))
                .body(E5 + "sources[0].solutionArea", is("modern-work"))
                .body(E5 + "sources[1].specialization", is("modernize-endpoints"))
                .body(E5 + "sources[1].from", is("2023-09-14"))
                .body(E5 + "sources[1].edition", is("2022-10-03"))
                .body(E5 + "sources[1].source.title", is("Microsoft AI Cloud Partner Program, program deck"));
        get("?asOf=2023-01-31").statusCode(200).body("items", hasSize(0));
        get("?asOf=2024-03-02").body("items", not(hasSize(0)));
        get("?asOf=2024-03-03").body("items", hasSize(0));
    }

    @Test
    void whoHoldsNothingSeesWhatEnrollingGivesByTheScoreOfTheDay() {
        ScoringScript scoring = new ScoringScript(server, partner);
        scoring.has(Area.MODERN_WORK, 80).on(DAY);
        get("?asOf=2023-09-15")
                .statusCode(200)
                .body("stale", hasSize(0))
                .body("items.basis", everyItem(is("qualified")))
                .body(E5 + "quantity", is(200));
        scoring.has(Area.MODERN_WORK, 60).on(DAY);
        get("?asOf=2023-09-15").body("items", hasSize(0));
    }

    @Test
    void todayScoringIsAskedOnceAndItsLastWordStandsIn() {
        ScoringScript scoring = new ScoringScript(server, partner);
        scoring.has(Area.MODERN_WORK, 80).on(LocalDate.now(ZoneOffset.UTC));
        get("").body("items.basis", everyItem(is("qualified"))).body("items", not(hasSize(0)));
        scoring.isAway();
        get("").statusCode(200).body("stale", hasSize(0)).body("items", not(hasSize(0)));
        get("?asOf=2023-09-15").statusCode(200).body("stale.service", contains("scoring-service"));
    }

    @Test
    void nobodyAndNothingKnownIsSaidSo() {
        ScoringScript scoring = new ScoringScript(server, partner);
        scoring.isAway();
        get("").statusCode(503).body("code", is("SCORING_UNAVAILABLE"));
        scoring.refuses("PARTNER_UNKNOWN");
        get("").statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void whoIsQualifiedSeesWhatEnrollingGives() {
        store(Partners.partner(partner).qualifiedIn(Area.MODERN_WORK, DAY));
        get("?asOf=2023-09-15")
                .body("items.basis", everyItem(is("qualified")))
                .body(E5 + "from", nullValue())
                .body(E5 + "quantity", is(200));
        check("microsoft-365-e5").body("check.allowed", is(false)).body("check.reason", is("NOT_ENROLLED"));
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
        String path = "/api/v1/entitlements/" + partner + "?asOf=2023-09-15";
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        store(Partners.partner(partner).holding(Area.SECURITY));
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void whatIsUsedIsReadFromTheLedgersBalance() throws SQLException {
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
        use("microsoft-365-e5", 150, null);
        use("advisory-hours", 50, LocalDate.of(2023, 2, 1));
        use("on-premises-support-incidents", 20, LocalDate.of(2022, 2, 1));
        get("?asOf=2023-09-15").body(E5 + "used", is(150));
        check("microsoft-365-e5")
                .body("check.allowed", is(true))
                .body("check.remaining", is(50))
                .body("entitlement.used", is(150));
        check("advisory-hours").body("check.allowed", is(false)).body("check.reason", is("USED_UP"));
        check("on-premises-support-incidents").body("check.remaining", is(20));
    }

    @Test
    void anExceptionHoldsInThePlaceOfWhatTheSourcesGive() throws SQLException {
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
        except("microsoft-365-e5", 300, "2023-09-01", "2023-10-01");
        except("sql-server", 1, "2023-09-01", "2023-09-15");
        except("azure-credits", 100, "2023-09-15", "2023-10-01");
        get("?asOf=2023-09-15")
                .body(E5 + "quantity", is(300))
                .body(E5 + "exception", is("A migration."))
                .body(E5 + "to", is("2023-10-01"))
                .body(E5 + "sources.quantity", contains(200))
                .body("items.find { it.benefit == 'sql-server' }.quantity", is(16))
                .body("items.find { it.benefit == 'azure-credits' }.quantity", is(100));
        get("?asOf=2023-10-01").body(E5 + "quantity", is(200)).body(E5 + "exception", nullValue());
        check("azure-credits").body("check.allowed", is(true)).body("check.remaining", is(100));
    }

    @Test
    void aReadIsOneRoundTrip() {
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
        try (RoundTrips counted = new RoundTrips()) {
            get("?asOf=2023-09-15").statusCode(200);
            assertEquals(1, counted.count());
            check("microsoft-365-e5").statusCode(200);
            assertEquals(2, counted.count());
        }
    }

    @Test
    void parametersAreReadStrictly() {
        get("?asOf=2022-10-02").statusCode(400).body("code", is("AS_OF_OUT_OF_RANGE"));
        get("?day=2023-09-15").statusCode(400).body("code", is("UNKNOWN_PARAMETER"));
        given().get("/api/v1/entitlements/a b")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("path/partnerId"));
    }

    private void store(Partners holding) {
        standings.change(partner, (connection, before) -> new Change(holding.standing(), List.of()));
    }

    private void use(String benefit, int used, LocalDate yearFrom) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(
                    connection,
                    "insert into ledger_balance (partner_id, benefit, activated, used, year_from) values (?, ?, ?, ?, ?)",
                    partner,
                    benefit,
                    used,
                    used,
                    yearFrom);
        }
    }

    private void except(String benefit, int quantity, String from, String to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(
                    connection,
                    "insert into entitlement_override (partner_id, benefit, quantity, reason, from_on, ends_on, recorded_at)"
                            + " values (?, ?, ?, 'A migration.', ?, ?, now())",
                    partner,
                    benefit,
                    quantity,
                    LocalDate.parse(from),
                    LocalDate.parse(to));
        }
    }

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/entitlements/" + partner + query).then();
    }

    private ValidatableResponse check(String benefit) {
        return get("/" + benefit + "?asOf=2023-09-15");
    }
}
