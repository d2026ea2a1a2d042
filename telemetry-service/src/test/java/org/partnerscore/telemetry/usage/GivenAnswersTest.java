package org.partnerscore.telemetry.usage;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.partnerscore.telemetry.Telemetry.freshTenant;
import static org.partnerscore.telemetry.Telemetry.importUsage;
import static org.partnerscore.telemetry.Telemetry.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class GivenAnswersTest {

    @Inject
    DataSource database;

    private final UUID tenant = freshTenant();

    @BeforeEach
    void usage() {
        importTeams(tenant, 300);
    }

    @Test
    void anAnswerIsGivenAgainByteForByteWithoutReadingUsage() throws SQLException {
        String first = ask().extract().asString();
        // Behind the log's back, which nobody but a test does: whoever read usage would see it.
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from usage where tenant_id = ?")) {
            statement.setObject(1, tenant);
            assertEquals(1, statement.executeUpdate());
        }
        assertEquals(first, ask().extract().asString());
        importTeams(freshTenant(), 1);
        assertNotEquals(first, ask().extract().asString());
    }

    @Test
    void aCorrectionCountsFromItsCommitOn() {
        ask().body("selections[0].paidAvailableUnits", contains(300));
        importTeams(tenant, 301);
        ask().body("selections[0].paidAvailableUnits", contains(301));
        ask().body("selections[0].paidAvailableUnits", contains(301));
    }

    @Test
    void anotherQuestionHasAnAnswerOfItsOwn() {
        ask().body("selections[0].paidAvailableUnits", contains(300));
        UUID other = freshTenant();
        importTeams(other, 7);
        ask(other).body("selections[0].paidAvailableUnits", contains(7));
        ask().body("selections[0].paidAvailableUnits", contains(300));
    }

    private ValidatableResponse ask() {
        return ask(tenant);
    }

    private static ValidatableResponse ask(UUID about) {
        return json("{'selections': [{'from': '2022-08', 'to': '2022-08', 'tenantIds': ['" + about + "']}]}")
                .post("/api/v1/usage/queries")
                .then()
                .statusCode(200);
    }

    private static void importTeams(UUID tenant, int seats) {
        importUsage("tenantId,product,month,paidAvailableUnits\n" + tenant + ",teams,2022-08," + seats + "\n")
                .statusCode(200);
    }
}
