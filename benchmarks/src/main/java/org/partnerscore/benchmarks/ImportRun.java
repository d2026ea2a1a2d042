package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * A million usage rows through the import, sender included, beside psql's {@code \copy} of the same rows into an empty table with the
 * same partitions, key and settings, in the same server, one after the other, five times.
 */
record ImportRun(Origin telemetry, Commands database, Path directory) {

    private static final int ROUNDS = 5;

    static final UsageFile MILLION = new UsageFile(4_000, YearMonth.of(2021, 9), 25);

    void print() {
        Path feed = directory.resolve("usage.csv");
        Path typed = directory.resolve("usage-typed.csv");
        MILLION.writeFeed(feed);
        MILLION.writeTyped(typed);

        telemetry.load("usage", feed); // makes the partitions and warms up
        makeCopyTarget();
        Timings empty = new Timings();
        Timings again = new Timings();
        Timings copy = new Timings();
        for (int round = 0; round < ROUNDS; round++) {
            database.sql("truncate usage, usage_history");
            database.sql("checkpoint");
            empty.time(() -> expect(telemetry.load("usage", feed), "\"created\":" + MILLION.rows()));
            database.sql("vacuum analyze usage");
            database.sql("checkpoint");
            again.time(() -> expect(telemetry.load("usage", feed), "\"unchanged\":" + MILLION.rows()));
            database.sql("truncate copy_target");
            database.sql("checkpoint");
            copy.time(() -> database.sql(
                    "\\copy copy_target (" + UsageFile.SQL_COLUMNS + ") from '" + typed + "' (format csv)"));
        }
        line("\\copy", copy, copy);
        line("import, table empty", empty, copy);
        line("import, same file again", again, copy);
    }

    private static void expect(String report, String counted) {
        if (!report.contains(counted)) {
            throw new IllegalStateException("Expected " + counted + " in " + report);
        }
    }

    private void line(String what, Timings timings, Timings copy) {
        long micros = timings.medianMicros();
        System.out.printf(
                "%-28s %6.2f s %,12d rows/s   speed against \\copy %.2f%n",
                what, micros / 1e6, MILLION.rows() * 1_000_000L / micros, (float) copy.medianMicros() / micros);
    }

    /** A table like {@code usage}, partition by partition. */
    private void makeCopyTarget() {
        database.sql("drop table if exists copy_target");
        database.sql("create table copy_target (like usage including all) partition by "
                + database.ask("select pg_get_partkeydef('usage'::regclass)"));
        database.sql(
                "alter table copy_target alter version set default 1, alter recorded_at set default current_timestamp");
        List<String> partitions = database.ask("""
                        select format('create table copy_target_%s partition of copy_target %s%s',
                               row_number() over (order by c.relname), pg_get_expr(c.relpartbound, c.oid),
                               case when c.reloptions is null then ''
                                    else ' with (' || array_to_string(c.reloptions, ', ') || ')' end)
                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'usage'::regclass""").lines().toList();
        partitions.forEach(database::sql);
    }
}
