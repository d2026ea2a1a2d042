package org.partnerscore.common.months;

import java.sql.SQLException;
import java.time.YearMonth;
import org.partnerscore.common.feed.CorrectionSql;

/**
 * A month that has a partition: its rows are compared with what is stored, and only differences are written. The
 * connection either reads or writes, so differences are put aside until everything is compared.
 */
record KnownMonth(Workbench bench, Comparison comparison, Spool news, Spool changes) {

    /** Rows that are looked up at once. */
    private static final int BATCH = 2_000;

    /** Reads the whole month in the order of its key. */
    void takeMany(YearMonth month, Records rows) throws SQLException {
        String select = "SELECT %s FROM %s t ORDER BY %s"
                .formatted(bench.packing.columns("t."), bench.partitions.table(month), bench.feed.keyColumns("t."));
        try (var stored = new StoredRows(bench.connection, bench.packing, select)) {
            if (stored.next()) {
                comparison.run(rows, stored, true, news, changes);
                stored.readOn();
                write(month);
            } else {
                fill(month, rows);
            }
        }
    }

    /** Reads the keys that were sent. */
    void takeFew(YearMonth month, Records rows) throws SQLException {
        try (var batch = new Spool(news.directory())) {
            int size = 0;
            while (rows.next()) {
                batch.add(rows.row());
                if (++size % BATCH == 0) {
                    compare(month, batch);
                }
            }
            compare(month, batch);
        }
        write(month);
    }

    private void compare(YearMonth month, Spool batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        String select = "SELECT %s FROM %s s JOIN %s t ON %s ORDER BY %s"
                .formatted(
                        bench.packing.columns("t."),
                        bench.tableOf(batch.rows()),
                        bench.partitions.table(month),
                        bench.feed.sameKey("s", "t"),
                        bench.feed.keyColumns("t."));
        try (var stored = new StoredRows(bench.connection, bench.packing, select)) {
            comparison.run(batch.rows(), stored, stored.next(), news, changes);
        }
        batch.clear();
    }

    private void fill(YearMonth month, Records rows) throws SQLException {
        String table = bench.partitions.table(month);
        try (var copy = BinaryCopy.ofRecords(bench.connection, bench.packing, table, bench.now, "")) {
            comparison.run(rows, WrittenRows.none(), false, copy, copy);
            copy.end();
        }
    }

    private void write(YearMonth month) throws SQLException {
        if (!news.isEmpty()) {
            String table = bench.partitions.table(month);
            try (var copy = BinaryCopy.ofRecords(bench.connection, bench.packing, table, bench.now, "")) {
                copy.addAll(news.rows());
                copy.end();
            }
            news.clear();
        }
        if (!changes.isEmpty()) {
            correct(month);
            changes.clear();
        }
    }

    private void correct(YearMonth month) throws SQLException {
        String corrections = bench.tableOf(changes.rows());
        bench.execute("ANALYZE " + corrections);
        bench.execute(CorrectionSql.of(
                bench.feed,
                bench.partitions.table(month),
                bench.partitions.history(month),
                corrections,
                "timestamptz '" + bench.now + "'"));
    }
}
