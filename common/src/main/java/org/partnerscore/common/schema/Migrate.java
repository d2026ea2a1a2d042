package org.partnerscore.common.schema;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * A process that brings the database of a service up to date and ends: the image of the service with another main class, which knows its
 * migrations and needs nothing but the database. Each migration is done as a whole or not at all, and it may be started again, also beside
 * another one: the second waits for the first.
 */
public final class Migrate {

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String USER = "QUARKUS_DATASOURCE_USERNAME";
    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    /** How often a database is tried that does not answer, a second and then ever longer apart, at most ten. */
    private static final int CONNECT_RETRIES = 30;

    private static final int LONGEST_PAUSE_SECONDS = 10;

    private Migrate() {}

    /** Ends with 0 when everything is there, else with 1 and a line that says why. */
    public static void main(String... arguments) {
        System.exit(run(System.getenv(), CONNECT_RETRIES));
    }

    static int run(Map<String, String> environment, int retries) {
        for (String name : new String[] {URL, USER, PASSWORD}) {
            if (!environment.containsKey(name)) {
                System.err.println("The database cannot be migrated: " + name + " is not set.");
                return 1;
            }
        }
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(environment.get(URL), environment.get(USER), environment.get(PASSWORD))
                    .locations("db/common", "db/migration")
                    .connectRetries(retries)
                    .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
                    .load()
                    .migrate();
            System.out.printf("The database is up to date: %d migrations done.%n", result.migrationsExecuted);
            return 0;
        } catch (FlywayException e) {
            System.err.println("The database cannot be migrated: " + Schema.reason(e));
            return 1;
        }
    }
}
