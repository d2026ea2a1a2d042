package org.partnerscore.benefits.entitlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class EntitlementPreviewTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);

    @Inject
    Standings standings;

    @Inject
    DataSource database;

    private final String partner = UUID.randomUUID().toString();

    @Test
    void aPreviewSaysWhatIsAddedWhatEndsAndWhatIsInUse() throws SQLException {
        store(Partners.partner(partner)
                .holding(Area.MODERN_WORK)
                .specialized("modernize-endpoints", DAY.minusDays(1), DAY.plusYears(1)));
        use("microsoft-365-e5", 220, null);
        String e5 = "items.find { it.benefit == 'microsoft-365-e5' }.";
        preview("lost=modernize-endpoints")
                .statusCode(200)
                .body(e5 + "change", is("less"))
                .body(e5 + "before", is(250))
                .body(e5 + "after", is(200))
                .body(e5 + "used", is(220))
                .body(e5 + "uncovered", is(20))
                .body("items.find { it.benefit == 'marketplace-ranking' }.change", is("ends"))
                .body("items.benefit", not(hasItem("advisory-hours")));
        preview("gained=data-ai,teamwork-deployment")
                .body("gained", contains("data-ai", "teamwork-deployment"))
                .body(e5 + "change", is("more"))
                .body(e5 + "after", is(300))
                .body("items.find { it.benefit == 'development-environments' }.change", is("added"));
        preview("lost=modern-work")
                .body(e5 + "change", is("ends"))
                .body(e5 + "uncovered", is(220))
                .body("items.find { it.benefit == 'advisory-hours' }.change", is("ends"));
        get("?asOf=2023-09-15").body(e5 + "quantity", is(250));
    }

    @Test
    void aPreviewRefusesNonsense() {
        store(Partners.partner(partner).holding(Area.MODERN_WORK));
        preview("gained=modern-work").statusCode(422).body("code", is("HELD_ALREADY"));
        preview("lost=security").statusCode(422).body("code", is("NOT_HELD"));
        preview("gained=common").statusCode(400).body("violations.pointer", contains("query/gained"));
        preview("lost=alchemy").statusCode(400).body("code", is("UNKNOWN_NAME"));
        preview("").statusCode(400).body("code", is("MISSING_PARAMETER"));
        preview("gain=security").statusCode(400).body("code", is("UNKNOWN_PARAMETER"));
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

    private ValidatableResponse get(String query) {
        return given().get("/api/v1/entitlements/" + partner + query).then();
    }

    private ValidatableResponse preview(String query) {
        return get("/preview?asOf=2023-09-15" + (query.isEmpty() ? "" : "&" + query));
    }
}
