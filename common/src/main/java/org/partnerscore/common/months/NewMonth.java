package org.partnerscore.common.months;

import java.sql.SQLException;
import java.time.YearMonth;

/** A month that has no partition: its rows are loaded in the order of the key, which is built afterwards, and attached. */
record NewMonth(Workbench bench, Comparison comparison) {

    void take(YearMonth month, Records rows) throws SQLException {
        bench.partitions.prepare(month);
        String table = bench.partitions.table(month);
        try (var copy = BinaryCopy.ofRecords(bench.connection, bench.packing, table, bench.now, ", FREEZE")) {
            comparison.run(rows, WrittenRows.none(), false, copy, copy);
            copy.end();
        }
        bench.partitions.attach(month);
    }
}
