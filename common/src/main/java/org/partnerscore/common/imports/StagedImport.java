package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** Rows go into a staging table, where the rules of the feed see them as a set, and are merged from there. */
final class StagedImport implements Intake {

    private final Connection connection;
    private final FeedRules rules;
    private final Staging staging;
    private final Instant now;
    private CopyWriter copy;
    private long sentByAll = -1;
    private boolean empty = true;

    StagedImport(Connection connection, FeedRules rules, Rejections rejections, Instant now) throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.now = now;
        this.staging = new Staging(connection, rules.feed(), rejections);
    }

    @Override
    public RowCheck begin() throws SQLException {
        RowCheck check = rules.begin(connection);
        copy = staging.copy();
        return check;
    }

    @Override
    public void add(Row row) throws SQLException {
        empty = false;
        sentByAll &= row.sentColumns();
        copy.write(row);
    }

    @Override
    public Written finish() throws SQLException {
        copy.end();
        if (empty) {
            return Written.NOTHING;
        }
        staging.loaded();
        staging.rejectDoubles();
        FeedLock.take(connection, rules.feed());
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
        }
        staging.rejectIncomplete(sentByAll);
        rules.settle(connection, staging);
        Written written = new Merge(connection, rules.feed(), staging, sentByAll, now)
                .run()
                .andUpdated(staging.updatedApart());
        rules.merged(connection, staging);
        return written;
    }

    @Override
    public void close() throws SQLException {
        if (copy != null) {
            copy.close();
        }
    }
}
