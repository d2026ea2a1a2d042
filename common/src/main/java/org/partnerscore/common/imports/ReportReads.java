package org.partnerscore.common.imports;

import static org.partnerscore.common.sql.Sql.query;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.ImportReport.ImportError;
import org.partnerscore.common.imports.ImportReport.Status;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Selection;

/** Reads what imports told. */
@Singleton
class ReportReads {

    private static final int SHOWN_ERRORS = 100;

    /** A running import without a heartbeat for a minute has died with its service. */
    private static final String REPORTS = """
            SELECT * FROM (
                SELECT *, CASE WHEN status = 'running' AND heartbeat_at < clock_timestamp() - interval '1 minute'
                               THEN 'interrupted' ELSE status END AS seen_status
                FROM import_report) AS report
            """;

    private final DataSource database;

    ReportReads(DataSource database) {
        this.database = database;
    }

    /** The report with its first errors. */
    ImportReport get(Feed feed, UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<ImportError> errors = errors(connection, id, 0, SHOWN_ERRORS);
            return query(connection, REPORTS + "WHERE id = ? AND feed = ?", row -> report(row, errors), id, feed.name())
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> unknown(feed));
        }
    }

    /** Reports without errors, the latest first: their ids are made in the order of time. */
    Page<ImportReport> page(Feed feed, String status, PageRequest page) throws SQLException {
        if (status != null
                && Arrays.stream(Status.values())
                        .noneMatch(known -> known.word().equals(status))) {
            throw Refusal.invalidQuery("status", "INVALID_VALUE", "No import has the status '" + status + "'.");
        }
        UUID before = page.after(1).map(ReportReads::uuid).orElse(null);
        try (Connection connection = database.getConnection()) {
            var selection = new Selection(REPORTS)
                    .where("feed = ?", feed.name())
                    .where("id < ?", before)
                    .where("seen_status = ?", status)
                    .then("ORDER BY id DESC LIMIT ?", page.fetch());
            List<ImportReport> found = query(
                    connection,
                    selection.sql(),
                    row -> report(row, List.of()),
                    selection.parameters().toArray());
            return Page.of(found, page.limit(), report -> Cursor.of(report.id()));
        }
    }

    Page<ImportError> errors(Feed feed, UUID id, PageRequest page) throws SQLException {
        get(feed, id);
        long after = page.after(1).map(ReportReads::line).orElse(0L);
        try (Connection connection = database.getConnection()) {
            return Page.of(errors(connection, id, after, page.fetch()), page.limit(), error -> Cursor.of(error.line()));
        }
    }

    private static List<ImportError> errors(Connection connection, UUID id, long afterLine, int limit)
            throws SQLException {
        return query(
                connection,
                "SELECT line, key, code, message FROM import_error WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
                row -> new ImportError(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                id,
                afterLine,
                limit);
    }

    private static ImportReport report(ResultSet row, List<ImportError> errors) throws SQLException {
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
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static UUID uuid(Cursor cursor) {
        try {
            return UUID.fromString(cursor.part(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static long line(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    static Refusal unknown(Feed feed) {
        return Refusal.notFound("IMPORT_UNKNOWN", "There is no such import of " + feed.name() + ".");
    }
}
