package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * Usage through the import, sender included, beside psql's {@code \copy} of the same rows into a table with the same partitions, key and
 * settings, in the same server, one after the other: into months that are new (for {@code \copy} they are there and empty), into months
 * that hold the rows of other tenants, a fifth as many, and the same file again.
 */
record ImportRun(Origin telemetry, Commands database, Path directory, UsageFile file, int rounds) {

    private static final String OTHERS = "select tenant_id, month, version, recorded_at, paid_available_units,"
            + " monthly_active_users, product, consumed_revenue_usd, revenue_usd, capacity_units from others"
            + " order by month, tenant_id, product";

    void print() {
        Path feed = directory.resolve("usage.csv");
        Path typed = directory.resolve("usage-typed.csv");
        file.writeFeed(feed);
        file.writeTyped(typed);

        telemetry.load("usage", feed); // makes the partitions and warms up
        makeCopyTarget();
        makeOthers();
        Timings into = new Timings();
        Timings empty = new Timings();
        Timings again = new Timings();
        Timings copy = new Timings();
        Timings copyInto = new Timings();
        for (int round = 0; round < rounds; round++) {
            holdOthers("usage");
            into.time(() -> expect(telemetry.load("usage", feed), "\"created\":" + file.rows()));
            dropMonths();
            empty.time(() -> expect(telemetry.load("usage", feed), "\"created\":" + file.rows()));
            database.sql("vacuum analyze usage");
            database.sql("checkpoint");
            again.time(() -> expect(telemetry.load("usage", feed), "\"unchanged\":" + file.rows()));
            database.sql("truncate copy_target");
            database.sql("checkpoint");
            copy.time(() -> copy(typed));
            holdOthers("copy_target");
            copyInto.time(() -> copy(typed));
        }
        System.out.printf("%,d rows of usage, medians of %d%n", file.rows(), rounds);
        line("\\copy, months empty", copy, copy);
        line("import, months new", empty, copy);
        line("import, same file again", again, copy);
        line("\\copy, months with rows", copyInto, copyInto);
        line("import, months with rows", into, copyInto);
    }

    private void copy(Path typed) {
        database.sql("\\copy copy_target (" + UsageFile.SQL_COLUMNS + ") from '" + typed + "' (format csv)");
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
                what, micros / 1e6, file.rows() * 1_000_000L / micros, (float) copy.medianMicros() / micros);
    }

    private void dropMonths() {
        database.sql("""
                do $$ declare month regclass; begin
                    for month in select inhrelid from pg_inherits
                                 where inhparent in ('usage'::regclass, 'usage_history'::regclass)
                    loop execute 'drop table ' || month; end loop;
                end $$""");
        database.sql("checkpoint");
    }

    private void holdOthers(String table) {
        database.sql("truncate " + table);
        database.sql("insert into " + table + " " + OTHERS);
        database.sql("vacuum analyze " + table);
        database.sql("checkpoint");
    }

    private void makeOthers() {
        database.sql("create unlogged table others (like usage)");
        database.sql("""
                insert into others (tenant_id, month, version, recorded_at, paid_available_units, monthly_active_users, product)
                select md5('other ' || t)::uuid, u.month, 1, now(), 100, 50, u.product
                from generate_series(1, %d) t, (select distinct month, product from usage) u""".formatted(file.tenants() / 5));
    }

    /** A table like {@code usage}, partition by partition. */
    private void makeCopyTarget() {
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
