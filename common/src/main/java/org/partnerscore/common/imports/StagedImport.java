package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.rows.Intake;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.Written;
import org.partnerscore.common.sql.Sql;

/** Rows go into a staging table, where the rules of the feed see them as a set, and are merged from there. */
final class StagedImport implements Intake {

    private final Connection connection;
    private final FeedRules rules;
    private final Staging staging;
    private final Instant now;
    private final Touched touched;
    private CopyWriter copy;
    private long sentByAll = -1;
    private boolean empty = true;

    StagedImport(Connection connection, FeedRules rules, Rejections rejections, Instant now, Touched touched)
            throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.now = now;
        this.touched = touched;
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
        Merge merge = new Merge(connection, rules.feed(), staging, sentByAll, now);
        Written written = merge.run().andUpdated(staging.updatedApart());
        rules.merged(connection, staging);
        tellTouched(merge.written());
        return written;
    }

    private void tellTouched(String written) throws SQLException {
        Optional<String> keys = rules.keysTouched(written);
        if (keys.isPresent()) {
            String some = "SELECT DISTINCT key FROM (%s) AS touched (key) LIMIT %d"
                    .formatted(keys.get(), touched.worthAdding());
            Sql.query(connection, some, row -> row.getString(1)).forEach(touched::add);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null) {
            copy.close();
        }
    }
}
