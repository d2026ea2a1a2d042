package org.partnerscore.common.imports;

import static org.partnerscore.common.sql.Sql.query;
import static org.partnerscore.common.sql.Sql.update;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.partnerscore.common.imports.ImportReport.ImportError;
import org.partnerscore.common.imports.ImportReport.Status;

/** How an import tells what it does, in short transactions apart from its own, so that it can be seen while it runs. */
@Singleton
class Reports {

    private final DataSource database;

    Reports(DataSource database) {
        this.database = database;
    }

    UUID open(String feed, ImportMode mode, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return query(connection, """
                            INSERT INTO import_report (id, feed, status, atomic, dry_run, started_at)
                            VALUES (uuidv7(), ?, 'running', ?, ?, ?) RETURNING id
                            """, row -> row.getObject(1, UUID.class), feed, mode.atomic(), mode.dryRun(), now)
                    .get(0);
        }
    }

    void beat(UUID id, long received) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(connection, """
                    UPDATE import_report SET received = ?, heartbeat_at = clock_timestamp()
                    WHERE id = ? AND status = 'running'
                    """, received, id);
        }
    }

    void keep(UUID id, List<ImportError> errors) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    """
                    INSERT INTO import_error (import_id, line, key, code, message)
                    SELECT ?, * FROM unnest(?, ?, ?, ?)
                    """,
                    id,
                    array(connection, "bigint", errors, ImportError::line),
                    array(connection, "text", errors, ImportError::key),
                    array(connection, "text", errors, ImportError::code),
                    array(connection, "text", errors, ImportError::message));
        }
    }

    private static Array array(
            Connection connection, String type, List<ImportError> errors, Function<ImportError, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, errors.stream().map(part).toArray());
    }

    void close(UUID id, Status status, Tally tally, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            close(connection, id, status, tally, now);
        }
    }

    /** Ends the report in the transaction of the import, so that it says completed if and only if the rows are there. */
    void close(Connection connection, UUID id, Status status, Tally tally, Instant now) throws SQLException {
        update(
                connection,
                """
                UPDATE import_report SET status = ?, received = ?, created = ?, updated = ?, unchanged = ?,
                       rejected = ?, finished_at = ? WHERE id = ?
                """,
                status.word(),
                tally.received(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                now,
                id);
    }

    /** Ends the report of an import that came to no result. */
    void fail(UUID id, long received, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(connection, """
                    UPDATE import_report SET status = 'failed', received = ?, finished_at = ?
                    WHERE id = ? AND status = 'running'
                    """, received, now, id);
        }
    }
}
