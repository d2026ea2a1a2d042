package org.partnerscore.common.months;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.rows.Intake;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.Written;

/** Rows are sorted by month and key while they come; then each month is met in the way that suits it. */
public final class MonthlyImport implements Intake {

    /** To look up a row takes as long as to read this much of a month in order. */
    private static final int BYTES_PER_LOOKUP = 4 * 1024;

    /** Rows of a month for which it pays to load it as a new one. */
    private static final int MANY = 10_000;

    private final Connection connection;
    private final Feed feed;
    private final MonthlyCheck check;
    private final Rejections rejections;
    private final EmptyMonths emptyMonths;
    private final Path directory;
    private final Packing packing;
    private final TouchedRows touched;
    private final Workbench bench;
    private final TempFile file;
    private final Sorter sorter;

    /**
     * @param check of this import alone
     * @param keyTouched the part of the key that says whom a written row touches
     */
    public MonthlyImport(
            DataSource database,
            Connection connection,
            Feed feed,
            MonthlyCheck check,
            Column keyTouched,
            Rejections rejections,
            Instant now,
            SortSpace space,
            Touched touched) {
        this.connection = connection;
        this.feed = feed;
        this.check = check;
        this.rejections = rejections;
        this.emptyMonths = new EmptyMonths(database, feed);
        this.directory = space.directory();
        this.packing = new Packing(feed);
        this.touched = new TouchedRows(packing, keyTouched, touched);
        this.bench = new Workbench(connection, feed, packing, now);
        this.file = new TempFile(directory);
        this.sorter = new Sorter(packing, file, space.memory());
    }

    @Override
    public RowCheck begin() {
        return check;
    }

    @Override
    public void add(Row row) {
        sorter.add(row);
    }

    @Override
    public Written finish() throws SQLException {
        if (sorter.isEmpty()) {
            return Written.NOTHING;
        }
        FeedLock.take(connection, feed);
        bench.execute("SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '64MB'; SET LOCAL jit = off");
        check.settle(connection);
        var comparison = new Comparison(feed, packing, check, rejections, touched);
        SortedMap<YearMonth, Long> made = madeMonths();
        var rows = new MonthRows(sorter.sorted(), packing, rejections);
        try (var news = new Spool(directory);
                var changes = new Spool(directory)) {
            while (rows.nextMonth()) {
                YearMonth month = FieldFormat.month(rows.month());
                Long size = made.get(month);
                if (size == null) {
                    new NewMonth(bench, comparison).take(month, rows);
                } else if (sorter.months().of(rows.month()) * BYTES_PER_LOOKUP < size) {
                    new KnownMonth(bench, comparison, news, changes).takeFew(month, rows);
                } else {
                    new KnownMonth(bench, comparison, news, changes).takeMany(month, rows);
                }
            }
        }
        return comparison.written();
    }

    /** The months that stay as they are, with the size of their rows. */
    private SortedMap<YearMonth, Long> madeMonths() throws SQLException {
        SortedMap<YearMonth, Long> made = bench.partitions.made();
        List<YearMonth> empty = sorter.months().withAtLeast(MANY).stream()
                .filter(month -> Long.valueOf(0).equals(made.get(month)))
                .toList();
        if (empty.isEmpty()) {
            return made;
        }
        emptyMonths.remove(empty);
        return bench.partitions.made();
    }

    @Override
    public void close() {
        sorter.close();
        file.close();
    }
}
