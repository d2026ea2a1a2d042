package org.partnerscore.benefits.ledger;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.testing.ServiceSurroundings;

/** A partner of its own, on a day of its own, with benefits of every form. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
abstract class LedgerTest {

    static final String SEATS = "visual-studio-enterprise";
    static final String KEYS = "microsoft-365-e5";
    static final String HOURS = "advisory-hours";
    static final String CREDIT = "viva";
    static final LocalDate DAY = LocalDate.parse("2023-02-01");
    static final LocalDate END = LocalDate.parse("2024-03-03");

    @Inject
    Given partners;

    @Inject
    SettableClock clock;

    @Inject
    DataSource database;

    final String partner = UUID.randomUUID().toString();

    @BeforeEach
    void itIsTheFirstDayOfTheGrants() {
        today(DAY);
        partners.rules(SEATS, ActivationRules.SEAT);
        partners.rules(KEYS, ActivationRules.KEY);
        partners.rules(HOURS, ActivationRules.COUNT);
        partners.rules(CREDIT, ActivationRules.MONTHLY_CREDIT);
        partners.rules("project-online", ActivationRules.COUNT);
        partners.rules("client-access-licenses", ActivationRules.COUNT);
        partners.grant(partner, SEATS, 25, DAY, END);
        partners.grant(partner, KEYS, 200, DAY, END);
        partners.grant(partner, HOURS, 50, DAY, END);
        partners.grant(partner, CREDIT, 50, DAY, END);
    }

    @AfterEach
    void thingsAreAsTheyWere() {
        clock.reset();
        partners.forgetRules();
    }

    void today(LocalDate day) {
        clock.set(java.time.Instant.parse(day + "T09:30:00Z"));
    }

    static String path(String partnerId, String benefit, String what) {
        return "/api/v1/entitlements/" + partnerId + "/" + benefit + "/" + what;
    }

    ValidatableResponse get(String benefit, String what) {
        return given().get(path(partner, benefit, what)).then();
    }

    ValidatableResponse post(String benefit, String what, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path(partner, benefit, what))
                .then();
    }

    ValidatableResponse assign(String benefit, int quantity, String holder) {
        return post(benefit, "assignments", holding(quantity, holder));
    }

    ValidatableResponse giveBack(String benefit, int quantity, String holder) {
        return post(benefit, "returns", holding(quantity, holder));
    }

    ValidatableResponse activate(String benefit, int quantity, String key) {
        return post(benefit, "activations", "{\"quantity\": %d, \"key\": \"%s\"}".formatted(quantity, key));
    }

    static String holding(int quantity, String holder) {
        return "{\"quantity\": %d, \"holder\": \"%s\"}".formatted(quantity, holder);
    }
}
