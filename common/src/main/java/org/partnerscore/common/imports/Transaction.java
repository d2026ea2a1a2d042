package org.partnerscore.common.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The steps of one import within one database transaction, rolled back unless it is committed. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final FeedRules rules;
    private final Rejections rejections;
    private final Instant now;

    private long received;
    private long rejected;
    private long sentByAll = -1;

    Transaction(Connection connection, FeedRules rules, Rejections rejections, Instant now) throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.now = now;
        this.rejections = (line, key, error) -> {
            rejected++;
            rejections.add(line, key, error);
        };
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /**
     * Reads all records and merges the good ones.
     *
     * @param atomic merges nothing if a row is rejected
     * @param progress is told the number of rows received
     */
    Tally run(RecordReader records, boolean atomic, LongConsumer progress) throws IOException, SQLException {
        var staging = new Staging(connection, rules.feed(), rejections);
        stage(records, staging, progress);
        if (received > rejected) {
            staging.loaded();
            staging.rejectDoubles();
            lock();
            staging.rejectIncomplete(sentByAll);
            rules.settle(connection, staging);
        }
        if (atomic && rejected > 0) {
            return Tally.allRejected(received);
        }
        Merge.Written written = new Merge.Written(0, 0);
        if (received > rejected) {
            written = new Merge(connection, rules.feed(), staging, sentByAll, now)
                    .run()
                    .andUpdated(staging.updatedApart());
            rules.merged(connection, staging);
        }
        return Tally.of(received, rejected, written);
    }

    private void stage(RecordReader records, Staging staging, LongConsumer progress) throws IOException, SQLException {
        RowCheck check = rules.begin(connection);
        var row = new Row(rules.feed(), YearMonth.from(now.atOffset(ZoneOffset.UTC)));
        try (CopyWriter copy = staging.copy()) {
            while (records.next(row)) {
                progress.accept(++received);
                Optional<RowError> error = row.error().or(() -> check.check(row));
                if (error.isPresent()) {
                    rejections.add(row.line(), row.key(), error.get());
                } else {
                    sentByAll &= row.sentColumns();
                    copy.write(row);
                }
            }
            copy.end();
        }
    }

    /** From here to the end, only one import changes the tables of this feed. The order of locks is the same for all. */
    private void lock() throws SQLException {
        try (Statement settings = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement(
                        "SELECT pg_advisory_xact_lock(hashtextextended('feed ' || ?, 0))")) {
            settings.execute("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
            for (String feed : rules.feed().locks()) {
                lock.setString(1, feed);
                lock.execute();
            }
        }
    }
}
