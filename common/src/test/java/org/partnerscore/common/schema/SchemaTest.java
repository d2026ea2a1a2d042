package org.partnerscore.common.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.EmbeddedDatabase;

class SchemaTest {

    private final String url = EmbeddedDatabase.create().jdbcUrl();

    @Test
    void anEmptyDatabaseLacksEveryMigration() {
        assertEquals(
                Optional.of("it has to be migrated first, by V1__one.sql, R__ones.sql."),
                new Schema(release("first")).lack());
    }

    @Test
    void whatTheReleaseKnowsIsEnough() {
        release("first").migrate();
        assertEquals(Optional.empty(), new Schema(release("first")).lack());
    }

    @Test
    void theReleaseBeforeWorksOnTheTablesOfTheNext() {
        release("second").migrate();
        assertEquals(Optional.empty(), new Schema(release("first")).lack());
    }

    @Test
    void theNextReleaseWaitsForItsOwn() {
        release("first").migrate();
        assertEquals(Optional.of("it has to be migrated first, by V2__two.sql."), new Schema(release("second")).lack());
    }

    @Test
    void aMigrationThatFailsMidwayLeavesNothingAndCanBeDoneAgain() throws SQLException {
        release("first").migrate();
        assertThrows(FlywayException.class, () -> release("broken").migrate());
        assertFalse(exists("two"));
        release("second").migrate();
        assertTrue(exists("two"));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        String lack = lackAt("jdbc:postgresql://127.0.0.1:1/x", "postgres");
        assertTrue(lack.contains("127.0.0.1:1 refused"), lack);
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        String lack = lackAt(url.replaceFirst("/[^/?]*([?].*)?$", "/nowhere"), "postgres");
        assertTrue(lack.contains("\"nowhere\" does not exist (SQL state 3D000)"), lack);
    }

    private static String lackAt(String url, String user) {
        return new Schema(
                        Flyway.configure().dataSource(url, user, "secret-0815").load())
                .lack()
                .orElseThrow();
    }

    private Flyway release(String name) {
        return Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("schema/" + name)
                .load();
    }

    private boolean exists(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var tables = connection.getMetaData().getTables(null, "public", table, null)) {
            return tables.next();
        }
    }
}
