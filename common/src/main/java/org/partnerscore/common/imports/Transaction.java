package org.partnerscore.common.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.common.months.MonthlyImport;
import org.partnerscore.common.months.SortSpace;
import org.partnerscore.common.rows.Intake;
import org.partnerscore.common.rows.RecordReader;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.common.rows.Written;

/** One import within one database transaction, rolled back unless it is committed. */
final class Transaction implements AutoCloseable {

    private final DataSource database;
    private final Connection connection;
    private final Rejections rejections;
    private final Instant now;
    private final SortSpace space;
    private final Touched touched;

    private long received;
    private long rejected;

    Transaction(DataSource database, Rejections rejections, Instant now, SortSpace space, Touched touched)
            throws SQLException {
        this.database = database;
        this.connection = database.getConnection();
        this.now = now;
        this.space = space;
        this.touched = touched;
        this.rejections = (line, key, error) -> {
            rejected++;
            rejections.add(line, key, error);
        };
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Reads all records and writes the good ones.
     *
     * @param atomic tells that none is to be kept if one is rejected
     * @param progress is told the number of rows received
     */
    Tally run(Rules rules, RecordReader records, boolean atomic, LongConsumer progress)
            throws IOException, SQLException {
        try (Intake intake = intake(rules)) {
            RowCheck check = intake.begin();
            Row row = Row.at(rules.feed(), now);
            while (records.next(row)) {
                progress.accept(++received);
                Optional<RowError> error = row.error().or(() -> check.check(row));
                if (error.isPresent()) {
                    rejections.add(row.line(), row.key(), error.get());
                } else {
                    intake.add(row);
                }
            }
            Written written = intake.finish();
            return atomic && rejected > 0 ? Tally.allRejected(received) : Tally.of(received, rejected, written);
        }
    }

    private Intake intake(Rules rules) throws SQLException {
        if (rules instanceof MonthlyRules monthly) {
            MonthlyCheck check = monthly.begin(connection);
            return new MonthlyImport(
                    database, connection, monthly.feed(), check, monthly.keyTouched(), rejections, now, space, touched);
        }
        return new StagedImport(connection, (FeedRules) rules, rejections, now, touched);
    }
}
