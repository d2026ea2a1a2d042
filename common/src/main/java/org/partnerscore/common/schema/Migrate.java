package org.partnerscore.common.schema;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A process that brings the database of a service up to date and ends: the image of the service with another main class, which knows its
 * migrations and needs nothing but the database. Each migration is done as a whole or not at all, and it may be started again, also beside
 * another one: the second waits for the first.
 */
public final class Migrate {

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String USER = "QUARKUS_DATASOURCE_USERNAME";
    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    /** For a database that does not answer, does not know the login yet or is not made yet: nearly five minutes in all. */
    private static final int RETRIES = 55;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, String> environment;
    private final Duration pause;
    private final Consumer<String> log;

    Migrate(Map<String, String> environment, Duration pause, Consumer<String> log) {
        this.environment = environment;
        this.pause = pause;
        this.log = log;
    }

    /** Ends with 0 when everything is there, else with 1 and a line that says why. */
    public static void main(String... arguments) throws InterruptedException {
        System.exit(new Migrate(System.getenv(), PAUSE, System.out::println).run(RETRIES));
    }

    int run(int retries) throws InterruptedException {
        for (String name : new String[] {URL, USER, PASSWORD}) {
            if (!environment.containsKey(name)) {
                log.accept("The database cannot be migrated: " + name + " is not set.");
                return 1;
            }
        }
        String said = "";
        for (int left = retries; ; left--) {
            try {
                log.accept("The database is up to date: %d migrations done.".formatted(migrate()));
                return 0;
            } catch (FlywayException e) {
                String reason = Schema.reason(e);
                if (left == 0 || !Schema.isOutOfReach(e)) {
                    log.accept("The database cannot be migrated: " + reason);
                    return 1;
                }
                if (!reason.equals(said)) {
                    log.accept("Waiting for the database: " + reason);
                    said = reason;
                }
                Thread.sleep(pause.toMillis());
            }
        }
    }

    private int migrate() {
        return Flyway.configure()
                .dataSource(environment.get(URL), environment.get(USER), environment.get(PASSWORD))
                .locations("db/common", "db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
