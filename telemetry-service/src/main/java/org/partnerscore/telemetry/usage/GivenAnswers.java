package org.partnerscore.telemetry.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.sql.Sql;

/**
 * Gives an answer again, byte for byte, while nothing was written since it was read. The database is asked for that each time, for the last
 * entry of the log of changes, so that a change counts from its commit on, whichever instance made it.
 */
@Singleton
class GivenAnswers {

    /** A question about more tenants is one of many partners' at once, which nobody asks twice. */
    private static final int MOST_TENANTS = 2_000;

    private static final int BYTES_OF_A_TENANT = 40;

    /** Months are detached by policy without an entry in the log: answers do not outlive that by more. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** What was written last. A number alone would not do: a database that was restored counts up to it again. */
    record Version(long sequence, long recordedAtMicros) {

        static Version of(ResultSet row, int column) throws SQLException {
            return new Version(row.getLong(column), row.getLong(column + 1));
        }
    }

    private record Given(Version version, byte[] answer) {}

    private final Cache<UsageQuery, Given> given;

    GivenAnswers(AnswersConfig config) {
        this.given = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .<UsageQuery, Given>weigher(
                        (query, known) -> known.answer().length + query.tenants() * BYTES_OF_A_TENANT)
                .expireAfterWrite(LIFE)
                .executor(Runnable::run)
                .build();
    }

    boolean keeps(UsageQuery query) {
        return query.tenants() <= MOST_TENANTS;
    }

    /** The answer that was given before, if nothing was written since. */
    Optional<byte[]> stillTrue(UsageQuery query, Connection connection) throws SQLException {
        Given known = given.getIfPresent(query);
        if (known == null) {
            return Optional.empty();
        }
        List<Version> now = Sql.query(connection, SelectionsSql.LATEST_CHANGE, row -> Version.of(row, 4));
        return now.equals(List.of(known.version())) ? Optional.of(known.answer()) : Optional.empty();
    }

    /** @param version read in the same snapshot as the answer */
    void keep(UsageQuery query, Version version, byte[] answer) {
        given.put(query, new Given(version, answer));
    }
}
