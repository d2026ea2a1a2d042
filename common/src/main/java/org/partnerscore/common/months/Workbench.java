package org.partnerscore.common.months;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.partnerscore.common.feed.Feed;

/** What the months of an import share: the transaction, and a temporary table of keys and values for sets of rows. */
final class Workbench {

    final Connection connection;
    final Feed feed;
    final Packing packing;
    final MonthPartitions partitions;
    final Instant now;
    private boolean tableMade;

    Workbench(Connection connection, Feed feed, Packing packing, Instant now) {
        this.connection = connection;
        this.feed = feed;
        this.packing = packing;
        this.partitions = new MonthPartitions(connection, feed);
        this.now = now;
    }

    /** Makes these rows, and no others, the rows of the temporary table. */
    String tableOf(Records rows) throws SQLException {
        String table = "sent_" + feed.table();
        if (tableMade) {
            execute("TRUNCATE " + table);
        } else {
            execute("CREATE TEMP TABLE %s (%s) ON COMMIT DROP"
                    .formatted(
                            table,
                            feed.stored().stream()
                                    .map(column -> column.sqlName() + " "
                                            + column.type().sqlType())
                                    .collect(joining(", "))));
            tableMade = true;
        }
        try (var copy = BinaryCopy.of(connection, packing, table)) {
            copy.addAll(rows);
            copy.end();
        }
        return table;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
