package org.partnerscore.common.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a failed request owes to the database and not to itself, told by the SQLSTATE classes of PostgreSQL: whoever comes again later
 * is served.
 */
final class DatabaseFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private DatabaseFailure() {}

    /** The refusal that the failure amounts to; empty for every other failure. */
    static Optional<Refusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return refusal(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String state) {
        if (state.equals("53100")) {
            return Optional.of(Refusal.unavailable(
                    "DATABASE_FULL",
                    "The database has no room left on its disk. Nothing of this request is stored.",
                    RETRY_AFTER));
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return Optional.of(Refusal.unavailable(
                    "DATABASE_UNAVAILABLE",
                    "The database does not answer now. Whether a change that this request asked for is stored is not known: read first, then send it again.",
                    RETRY_AFTER));
        }
        return Optional.empty();
    }
}
