package org.partnerscore.common.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.EmbeddedDatabase;

class MigrateTest {

    private final EmbeddedDatabase database = EmbeddedDatabase.create();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void severalAtOnceAndAgainDoItOnce() {
        List<Integer> ends = IntStream.range(0, 4)
                .parallel()
                .mapToObj(process -> migrate(database.jdbcUrl(), 0))
                .toList();
        assertEquals(List.of(0, 0, 0, 0), ends);
        assertEquals(0, migrate(database.jdbcUrl(), 0));
        assertEquals(
                Optional.empty(),
                new Schema(Flyway.configure()
                                .dataSource(database.jdbcUrl(), "postgres", "postgres")
                                .locations("db/common", "db/migration")
                                .load())
                        .lack());
    }

    @Test
    void aDatabaseThatIsMadeLateIsWaitedForInOneLine() {
        String late = "late_" + database.name();
        Consumer<String> maker = line -> {
            said.add(line);
            if (line.startsWith("Waiting")) {
                create(late);
            }
        };
        assertEquals(0, migrate(database.jdbcUrl().replace(database.name(), late), 1, maker));
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(0).contains("\"" + late + "\" does not exist"), said::toString);
    }

    @Test
    void whatStaysOutOfReachIsToldOnceBeforeItIsGivenUp() {
        assertEquals(1, migrate("jdbc:postgresql://127.0.0.1:1/x", 3));
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("Waiting for the database: "), said::toString);
        assertTrue(said.get(1).startsWith("The database cannot be migrated: "), said::toString);
        assertTrue(said.stream().allMatch(line -> line.contains("127.0.0.1:1 refused")), said::toString);
    }

    @Test
    void whoIsNotToldWhereTheDatabaseIsSaysSo() throws InterruptedException {
        assertEquals(1, new Migrate(Map.of(), Duration.ZERO, said::add).run(3));
        assertEquals(List.of("The database cannot be migrated: QUARKUS_DATASOURCE_JDBC_URL is not set."), said);
    }

    private int migrate(String url, int retries) {
        return migrate(url, retries, said::add);
    }

    private static int migrate(String url, int retries, Consumer<String> log) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
        try {
            return new Migrate(environment, Duration.ZERO, log).run(retries);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String name) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
