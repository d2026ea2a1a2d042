package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.RowError;

/**
 * The rows of one import on their way into the table: a temporary table with {@code line bigint}, {@code present
 * bigint} (bit n set = the row says something about the feed's n-th column, counted from 0) and the feed's columns. It
 * holds only rows that nothing has rejected so far.
 */
public final class Staging {

    private final Connection connection;
    private final Feed feed;
    private final Rejections rejections;
    private long updatedApart;

    Staging(Connection connection, Feed feed, Rejections rejections) throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.rejections = rejections;
        String columns = feed.columns().stream()
                .map(column -> ", " + column.sqlName() + " " + column.type().sqlType())
                .collect(Collectors.joining());
        execute("CREATE TEMP TABLE %s (line bigint, present bigint%s) ON COMMIT DROP".formatted(table(), columns));
    }

    /** Name of the temporary table, for SQL. */
    public String table() {
        return "staged_" + feed.table();
    }

    /**
     * Rejects staged rows.
     *
     * @param select a query that yields {@code line} and {@code message}; a line may come up several times
     * @return how many rows were rejected
     */
    public long reject(RowError.Kind kind, String code, String select) throws SQLException {
        String sql = """
                WITH reason AS (SELECT line, min(message) AS message FROM (%s) AS found (line, message) GROUP BY line),
                     gone AS (DELETE FROM %s s USING reason WHERE s.line = reason.line
                              RETURNING s.line, %s AS key, reason.message)
                SELECT line, key, message FROM gone ORDER BY line
                """.formatted(select, table(), feed.keyText("s"));
        long rejected = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000); // a file may consist of rejected rows
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rejections.add(rows.getLong(1), rows.getString(2), new RowError(kind, code, rows.getString(3), ""));
                    rejected++;
                }
            }
        }
        return rejected;
    }

    /**
     * Counts rows as updated that leave their record as it is and change what the rules keep {@linkplain Column#apart
     * apart}. Called from {@link FeedRules#settle}.
     */
    public void updatedApart(long rows) {
        updatedApart += rows;
    }

    long updatedApart() {
        return updatedApart;
    }

    CopyWriter copy() throws SQLException {
        return new CopyWriter(connection, feed, table());
    }

    /** What follows is planned by what the table holds. */
    void loaded() throws SQLException {
        execute("ANALYZE " + table());
    }

    /** A key counts where it comes first. */
    void rejectDoubles() throws SQLException {
        String keys = feed.keyColumns("");
        String any = "SELECT EXISTS (SELECT FROM %s GROUP BY %s HAVING count(*) > 1)".formatted(table(), keys);
        if (isTrue(any)) {
            reject(RowError.Kind.INVALID, "DUPLICATE_KEY", """
                    SELECT line, format('This key stands on line %%s already.', first)
                    FROM (SELECT line, min(line) OVER (PARTITION BY %s) AS first FROM %s) AS ordered
                    WHERE line > first
                    """.formatted(keys, table()));
        }
    }

    /** A new record has every required value; a row may leave out only what is stored. */
    void rejectIncomplete(long sentByAll) throws SQLException {
        for (int i = 0; i < feed.columns().size(); i++) {
            Column column = feed.columns().get(i);
            if (column.required() && (sentByAll >>> i & 1) == 0) {
                reject(RowError.Kind.INVALID, "REQUIRED", """
                        SELECT line, '%s is required for a new record.' FROM %s s WHERE present & %d = 0
                        AND NOT EXISTS (SELECT FROM %s t WHERE %s)
                        """.formatted(
                                column.name(), table(), 1L << i, feed.table(), feed.sameKey("t", "s")));
            }
        }
    }

    boolean isTrue(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
