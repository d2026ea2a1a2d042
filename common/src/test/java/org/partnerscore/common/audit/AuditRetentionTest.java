package org.partnerscore.common.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AuditRetentionTest {

    private static final String WRITE = """
            insert into audit (at, actor, operation, subject_type, subject_key)
            select clock_timestamp() - cast(? as interval), ?, 'writeLetter', 'letters', 'l1' from generate_series(1, ?)""";

    private final String actor = "actor-" + UUID.randomUUID();

    @Inject
    AuditRetention retention;

    @Inject
    DataSource database;

    @Test
    void whatIsOlderLeavesAndIsCounted() throws SQLException {
        write("8 years", 10_001);
        write("6 years", 2);
        retention.removeOlderThan(Period.ofYears(7));
        assertEquals(2, count());
        List<Map<String, Object>> told = new AuditRead("common").where(Map.of("operation", "retention"));
        assertEquals(
                List.of(1, 10_000),
                told.stream()
                        .map(entry -> ((Map<?, ?>) entry.get("details")).get("entries"))
                        .toList());
        assertEquals("common", told.get(0).get("actor"));

        retention.removeOlderThan(Period.ofYears(7));
        assertEquals(told, new AuditRead("common").where(Map.of("operation", "retention")));
    }

    @Test
    void nothingOfTheLastYearLeavesWhateverIsAskedFor() throws SQLException {
        write("350 days", 1);
        retention.removeOlderThan(Period.ofDays(1));
        assertEquals(1, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P11M", "P364D", "P0D", "-P7Y"})
    void aPeriodOfLessThanAYearIsRefusedAtStart(String period) {
        AuditConfig config = () -> Optional.of(Period.parse(period));
        var refused = new AuditRetention(database, null, config, Clock.systemUTC());
        String told = assertThrows(IllegalArgumentException.class, () -> refused.start(new StartupEvent()))
                .getMessage();
        assertTrue(told.contains("partnerscore.audit.kept is " + Period.parse(period)), told);
    }

    private void write(String age, int entries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, WRITE, age, actor, entries);
        }
    }

    private int count() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, "select count(*) from audit where actor = ?", row -> row.getInt(1), actor)
                    .get(0);
        }
    }
}
