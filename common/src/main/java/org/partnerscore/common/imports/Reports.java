package org.partnerscore.common.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.common.imports.ImportReport.ImportError;
import org.partnerscore.common.imports.ImportReport.Status;

/** The stored reports. Each call is a short transaction of its own, apart from that of the import. */
@ApplicationScoped
class Reports {

    private static final int SHOWN_ERRORS = 100;
    /** A running import without a heartbeat for a minute has died with its service. */
    private static final String STATUS =
            "CASE WHEN status = 'running' AND heartbeat_at < clock_timestamp() - interval '1 minute'"
                    + " THEN 'interrupted' ELSE status END";

    private static final String REPORTS = "SELECT *, " + STATUS + " AS seen_status FROM import_report";

    private final DataSource database;

    Reports(DataSource database) {
        this.database = database;
    }

    UUID open(String feed, ImportMode mode, Instant now) throws SQLException {
        return queryOne(
                        """
                        INSERT INTO import_report (id, feed, status, atomic, dry_run, started_at)
                        VALUES (uuidv7(), ?, 'running', ?, ?, ?) RETURNING id
                        """,
                        row -> row.getObject(1, UUID.class),
                        feed,
                        mode.atomic(),
                        mode.dryRun(),
                        now)
                .orElseThrow();
    }

    void beat(UUID id, long received) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    """
                    UPDATE import_report SET received = ?, heartbeat_at = clock_timestamp()
                    WHERE id = ? AND status = 'running'
                    """,
                    received,
                    id);
        }
    }

    void keep(UUID id, List<ImportError> errors) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO import_error VALUES (?, ?, ?, ?, ?)")) {
            for (ImportError error : errors) {
                bind(statement, id, error.line(), error.key(), error.code(), error.message());
                statement.addBatch();
            }
            statement.executeBatch();
        }
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

    /** Ends a report that came to no result; what it had received stays as it was last told. */
    void fail(UUID id, long received, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    """
                    UPDATE import_report SET status = 'failed', received = ?, finished_at = ?
                    WHERE id = ? AND status = 'running'
                    """,
                    received,
                    now,
                    id);
        }
    }

    Optional<ImportReport> find(String feed, UUID id) throws SQLException {
        List<ImportError> errors = errors(id, 0, SHOWN_ERRORS);
        return queryOne(REPORTS + " WHERE id = ? AND feed = ?", row -> report(row, errors), id, feed);
    }

    /** Reports without their errors, the latest first. */
    List<ImportReport> list(String feed, Optional<Status> status, Optional<UUID> before, int limit)
            throws SQLException {
        return query(
                REPORTS + " WHERE feed = ? AND (?::uuid IS NULL OR id < ?) AND (?::text IS NULL OR " + STATUS
                        + " = ?) ORDER BY id DESC LIMIT ?",
                row -> report(row, List.of()),
                feed,
                before.orElse(null),
                before.orElse(null),
                status.map(Status::word).orElse(null),
                status.map(Status::word).orElse(null),
                limit);
    }

    List<ImportError> errors(UUID id, long afterLine, int limit) throws SQLException {
        return query(
                "SELECT * FROM import_error WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
                row -> new ImportError(
                        row.getLong("line"), row.getString("key"), row.getString("code"), row.getString("message")),
                id,
                afterLine,
                limit);
    }

    private static ImportReport report(ResultSet row, List<ImportError> errors) throws SQLException {
        Instant finished = Optional.ofNullable(row.getTimestamp("finished_at"))
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                Status.of(row.getString("seen_status")),
                row.getBoolean("atomic"),
                row.getBoolean("dry_run"),
                row.getLong("received"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                errors,
                row.getTimestamp("started_at").toInstant(),
                finished);
    }

    private interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> queryOne(String sql, Mapping<T> mapping, Object... values) throws SQLException {
        return query(sql, mapping, values).stream().findFirst();
    }

    private <T> List<T> query(String sql, Mapping<T> mapping, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapping.map(rows));
                }
                return found;
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            boolean instant = values[i] instanceof Instant;
            statement.setObject(i + 1, instant ? ((Instant) values[i]).atOffset(ZoneOffset.UTC) : values[i]);
        }
    }
}
