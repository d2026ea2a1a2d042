package org.partnerscore.common.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.EmbeddedDatabase;

class MigrateTest {

    private final Map<String, String> environment = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            EmbeddedDatabase.create().jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME",
            "postgres",
            "QUARKUS_DATASOURCE_PASSWORD",
            "postgres");

    @Test
    void severalAtOnceAndAgainDoItOnce() {
        List<Integer> ends = IntStream.range(0, 4)
                .parallel()
                .mapToObj(process -> Migrate.run(environment, 0))
                .toList();
        assertEquals(List.of(0, 0, 0, 0), ends);
        assertEquals(0, Migrate.run(environment, 0));
        assertEquals(
                Optional.empty(),
                new Schema(Flyway.configure()
                                .dataSource(environment.get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", "postgres")
                                .locations("db/common", "db/migration")
                                .load())
                        .lack());
    }

    @Test
    void aDatabaseThatCannotBeHadIsAFailure() {
        assertEquals(1, Migrate.run(Map.of(), 0));
        assertEquals(
                1,
                Migrate.run(
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:1/x",
                                "QUARKUS_DATASOURCE_USERNAME",
                                "x",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "x"),
                        0));
    }
}
