package org.partnerscore.common.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of a database beside the migrations that this release knows. */
final class Schema {

    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** What is missing, in a sentence; nothing where this release can work. */
    Optional<String> lack() {
        try {
            List<MigrationInfo> all = Arrays.asList(flyway.info().all());
            return failed(all).or(() -> missing(all));
        } catch (FlywayException e) {
            return Optional.of(reason(e));
        }
    }

    private static Optional<String> failed(List<MigrationInfo> all) {
        return all.stream()
                .filter(migration -> migration.getState() == MigrationState.FAILED)
                .findFirst()
                .map(migration -> "the migration " + migration.getScript() + " failed.");
    }

    /** A repeatable migration that another release wrote otherwise is there all the same. */
    private static Optional<String> missing(List<MigrationInfo> all) {
        List<String> scripts = all.stream()
                .filter(migration -> migration.getState() == MigrationState.PENDING)
                .filter(migration -> migration.isVersioned() || !isThere(migration, all))
                .map(MigrationInfo::getScript)
                .toList();
        return scripts.isEmpty()
                ? Optional.empty()
                : Optional.of("it has to be migrated first, by " + String.join(", ", scripts) + ".");
    }

    private static boolean isThere(MigrationInfo repeatable, List<MigrationInfo> all) {
        return all.stream()
                .anyMatch(other ->
                        other.getState().isApplied() && other.getDescription().equals(repeatable.getDescription()));
    }

    /** What the database or the way to it says; never who logs in with what. */
    static String reason(FlywayException e) {
        return cause(e).map(database ->
                        database.getMessage().replaceAll("\\s+", " ") + " (SQL state " + database.getSQLState() + ")")
                .orElseGet(() -> e.getMessage().replaceAll("\\s+", " "));
    }

    /** Nothing answers, the login is refused, there is no such database, or it is starting: all of which time may change. */
    static boolean isOutOfReach(FlywayException e) {
        return cause(e).map(SQLException::getSQLState)
                .filter(state -> state.matches("(08|28|3D|57P).*"))
                .isPresent();
    }

    private static Optional<SQLException> cause(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return Optional.of(database);
            }
        }
        return Optional.empty();
    }
}
