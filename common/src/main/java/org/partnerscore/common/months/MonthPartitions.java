package org.partnerscore.common.months;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;

/**
 * The partitions of a monthly feed's table and of its history, one of each a month: {@code usage_2023_08} and
 * {@code usage_history_2023_08}. Whoever makes or detaches them holds the feed's lock.
 */
final class MonthPartitions {

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("uuuu_MM");

    /** Where partitions go that are no longer read. */
    private static final String DETACHED = "detached";

    /** Room on each page for corrections, so that a corrected row stays on its page and in its place in the key. */
    private static final int FILLFACTOR = 95;

    private final Connection connection;
    private final Feed feed;
    private final String month;

    MonthPartitions(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
        this.month = feed.month().map(Column::sqlName).orElseThrow();
    }

    String table(YearMonth of) {
        return feed.table() + "_" + SUFFIX.format(of);
    }

    String history(YearMonth of) {
        return feed.historyTable() + "_" + SUFFIX.format(of);
    }

    /** The months that have partitions, and the size of their rows in bytes. */
    SortedMap<YearMonth, Long> made() throws SQLException {
        SortedMap<YearMonth, Long> made = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT right(c.relname, 7), pg_relation_size(c.oid)
                        FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = '%s'::regclass
                        """.formatted(feed.table()))) {
            while (rows.next()) {
                made.put(YearMonth.parse(rows.getString(1), SUFFIX), rows.getLong(2));
            }
        }
        return made;
    }

    /** Makes the tables of a month, without a key and not yet seen by anybody. */
    void prepare(YearMonth of) throws SQLException {
        execute("CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES, CHECK (%s = '%s')) WITH (fillfactor = %d)"
                .formatted(table(of), feed.table(), month, of.atDay(1), FILLFACTOR));
        execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(history(of), feed.historyTable()));
    }

    /** Builds the key and attaches: readers go on meanwhile; to create in place would wait for them and bar the next. */
    void attach(YearMonth of) throws SQLException {
        execute("ALTER TABLE %s ADD PRIMARY KEY (%s)".formatted(table(of), feed.keyColumns("")));
        attach(feed.table(), table(of), of);
        attach(feed.historyTable(), history(of), of);
    }

    private void attach(String parent, String partition, YearMonth of) throws SQLException {
        execute("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                .formatted(parent, partition, of.atDay(1), of.plusMonths(1).atDay(1)));
    }

    /** Takes a month out of all reading, and keeps its tables in a schema of their own. */
    void detach(YearMonth of) throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS " + DETACHED);
        detach(feed.table(), table(of));
        detach(feed.historyTable(), history(of));
    }

    private void detach(String parent, String partition) throws SQLException {
        execute("ALTER TABLE %s DETACH PARTITION %s".formatted(parent, partition));
        execute("ALTER TABLE %s SET SCHEMA %s".formatted(partition, DETACHED));
    }

    /** Removes a month without rows. */
    void drop(YearMonth of) throws SQLException {
        execute("DROP TABLE %s, %s".formatted(table(of), history(of)));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
