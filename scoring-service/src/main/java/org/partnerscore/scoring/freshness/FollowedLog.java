package org.partnerscore.scoring.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.facts.NeighbourLogs;
import org.partnerscore.scoring.facts.NeighbourLogs.Log;

/** One log on its way from where it was left to its end. */
final class FollowedLog {

    private static final String LAST_TAKEN = "select last_taken from followed_log where log = ?";

    /** What was pending is so until the refreshes that answer it are over. */
    private static final String STORE = """
            update followed_log set last_taken = ?, seen = ?,
              pending_since = least(case when exists (select from score_run where cause = 'feed' and not followed_up)
                then pending_since end, ?)
            where log = ?""";

    private final Log log;
    private final Instant seen;
    private Optional<String> cursor;
    private Optional<Instant> oldest = Optional.empty();

    private FollowedLog(Log log, Instant seen, Optional<String> cursor) {
        this.log = log;
        this.seen = seen;
        this.cursor = cursor;
    }

    /** @param now by the database's clock */
    static FollowedLog of(Log log, Connection connection, Instant now) throws SQLException {
        return new FollowedLog(
                log,
                now,
                Sql.query(connection, LAST_TAKEN, row -> Optional.ofNullable(row.getString("last_taken")), log.word())
                        .get(0));
    }

    void readOn(NeighbourLogs neighbours, Touched touched) {
        neighbours.each(log, cursor, (at, recordedAt, everybody, keys) -> {
            cursor = Optional.of(at);
            oldest = oldest.or(() -> Optional.of(recordedAt));
            if (everybody) {
                touched.everybody();
            } else if (log.isAboutTenants()) {
                touched.tenants(keys);
            } else {
                touched.partners(keys);
            }
        });
    }

    void store(Connection connection) throws SQLException {
        Sql.update(connection, STORE, cursor.orElse(null), seen, oldest.orElse(null), log.word());
    }
}
