package org.partnerscore.common.imports;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.CorrectionSql;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.Written;

/**
 * Brings staged rows into the table of their feed, set-based. Where nothing is stored yet they are inserted in the
 * order of the key; otherwise they are compared with what is stored first, and only differences are written.
 */
final class Merge {

    private static final String CHANGED = "changed";

    private final Connection connection;
    private final Feed feed;
    private final String staged;
    private final String now;
    private final long sentByAll;
    private String written;

    /**
     * @param sentByAll the columns about which every staged row says something
     */
    Merge(Connection connection, Feed feed, Staging staging, long sentByAll, Instant now) {
        this.connection = connection;
        this.feed = feed;
        this.staged = staging.table();
        this.sentByAll = sentByAll;
        this.now = "timestamptz '" + now + "'";
    }

    Written run() throws SQLException {
        String stored = storedInReach();
        if (isEmpty(stored)) {
            written = staged;
            return new Written(insert(staged, "true"), 0);
        }
        compare(stored);
        written = CHANGED;
        long updated = update();
        return new Written(insert("changed", "stored IS NULL"), updated);
    }

    /** The temporary table of the rows that were written. */
    String written() {
        return written;
    }

    /** What a staged row may meet: with a month in the key, only these months' partitions are looked at. */
    private String storedInReach() throws SQLException {
        List<String> months = new ArrayList<>();
        String month = feed.month().map(Column::sqlName).orElse("");
        if (!month.isEmpty()) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT DISTINCT " + month + " FROM " + staged)) {
                while (found.next()) {
                    months.add("'" + found.getString(1) + "'");
                }
            }
        }
        String where = months.isEmpty() ? "" : " WHERE " + month + " IN (" + String.join(", ", months) + ")";
        return "(SELECT * FROM " + feed.table() + where + ")";
    }

    private boolean isEmpty(String stored) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT FROM " + stored + " AS stored LIMIT 1")) {
            return !first.next();
        }
    }

    private void compare(String stored) throws SQLException {
        String differs = feed.values().isEmpty()
                ? "false"
                : "(%s) IS DISTINCT FROM (%s)"
                        .formatted(
                                feed.values().stream().map(this::wanted).collect(joining(", ")),
                                feed.values().stream()
                                        .map(column -> "t." + column.sqlName())
                                        .collect(joining(", ")));
        String columns = feed.stored().stream()
                .map(column -> column.key() ? "s." + column.sqlName() : wanted(column) + " AS " + column.sqlName())
                .collect(joining(", "));
        execute("""
                CREATE TEMP TABLE changed ON COMMIT DROP AS
                SELECT t.version AS stored, %s FROM %s s LEFT JOIN %s t ON %s WHERE t.version IS NULL OR %s
                """.formatted(columns, staged, stored, feed.sameKey("t", "s"), differs));
        execute("ANALYZE changed");
    }

    /** The value a record shall have: what the row says, else what is stored. */
    private String wanted(Column column) {
        int index = feed.index(column);
        String name = column.sqlName();
        return (sentByAll >>> index & 1) != 0
                ? "s." + name
                : "CASE WHEN s.present & %d <> 0 OR t.version IS NULL THEN s.%s ELSE t.%s END"
                        .formatted(1L << index, name, name);
    }

    private long update() throws SQLException {
        if (feed.values().isEmpty()) {
            return 0;
        }
        String corrections = "(SELECT * FROM changed WHERE stored IS NOT NULL)";
        return write(CorrectionSql.of(feed, feed.table(), feed.historyTable(), corrections, now));
    }

    private long insert(String source, String condition) throws SQLException {
        return write("INSERT INTO %s (%s, version, recorded_at) SELECT %s, 1, %s FROM %s WHERE %s ORDER BY %s"
                .formatted(
                        feed.table(),
                        feed.columnNames(""),
                        feed.columnNames(""),
                        now,
                        source,
                        condition,
                        feed.keyColumns("")));
    }

    private long write(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
