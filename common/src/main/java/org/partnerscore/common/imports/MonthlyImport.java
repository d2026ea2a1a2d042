package org.partnerscore.common.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;

/** Rows are sorted by month and key while they come; then each month is met in the way that suits it. */
final class MonthlyImport implements Intake {

    /** To look up a row takes as long as to read this much of a month in order. */
    private static final int BYTES_PER_LOOKUP = 4 * 1024;

    private final Connection connection;
    private final MonthlyRules rules;
    private final Rejections rejections;
    private final Path directory;
    private final Packing packing;
    private final Workbench bench;
    private final TempFile file;
    private final Sorter sorter;
    private MonthlyCheck check;

    MonthlyImport(Connection connection, MonthlyRules rules, Rejections rejections, Instant now, SortSpace space) {
        this.connection = connection;
        this.rules = rules;
        this.rejections = rejections;
        this.directory = space.directory();
        this.packing = new Packing(rules.feed());
        this.bench = new Workbench(connection, rules.feed(), packing, now);
        this.file = new TempFile(directory);
        this.sorter = new Sorter(packing, file, space.memory());
    }

    @Override
    public RowCheck begin() throws SQLException {
        check = rules.begin(connection);
        return check;
    }

    @Override
    public void add(Row row) {
        sorter.add(row);
    }

    @Override
    public Written finish() throws SQLException {
        Records sorted = sorter.sorted();
        FeedLock.take(connection, rules.feed());
        bench.execute("SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '64MB'; SET LOCAL jit = off");
        check.settle(connection);
        var comparison = new Comparison(rules.feed(), packing, check, rejections);
        SortedMap<YearMonth, Long> made = bench.partitions.made();
        var rows = new MonthRows(sorted, packing, rejections);
        try (var news = new Spool(directory);
                var changes = new Spool(directory)) {
            while (rows.nextMonth()) {
                YearMonth month = YearMonth.from(FieldFormat.EPOCH.plusDays(rows.month()));
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

    @Override
    public void close() {
        sorter.close();
        file.close();
    }
}
