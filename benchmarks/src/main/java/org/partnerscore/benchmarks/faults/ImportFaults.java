package org.partnerscore.benchmarks.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.partnerscore.benchmarks.Commands;
import org.partnerscore.local.Deployable;

/**
 * Kills during imports, in turns of one that changes every row and one that fills months which are not there: afterwards all rows are as
 * before or all as in the file, and the file sent again leaves every row there and changed once.
 */
final class ImportFaults {

    private final Launched platform;
    private final Commands database;
    private final Kills kills;
    private final Path[] files;
    private long millis;
    private String tables;

    /** The file's rows are stored already. */
    ImportFaults(Launched platform, Path usage, Kills kills) {
        this.platform = platform;
        this.database = platform.database(Deployable.TELEMETRY);
        this.kills = kills;
        this.files = new Path[] {usage, corrected(usage)};
    }

    void print(int times) {
        dropMonths();
        load(0);
        tables = tables();
        String stored = state();
        long start = System.nanoTime();
        load(1);
        millis = (System.nanoTime() - start) / 1_000_000;
        String[] states = {stored, state()};
        if (states[0].equals(states[1])) {
            throw new IllegalStateException("The second file changes nothing");
        }
        for (int time = 0; time < times; time++) {
            kills.rest();
            boolean filling = time % 2 == 1;
            int file = time / 2 % 2;
            if (filling) {
                dropMonths();
            }
            System.out.printf(
                    "import %d, %s: %s%n",
                    time + 1, filling ? "new months" : "every row changed", killDuring(file, state(), states[file]));
        }
    }

    private String killDuring(int file, String before, String after) {
        CompletableFuture<String> sending = CompletableFuture.supplyAsync(() -> load(file));
        String killed = kills.kill(platform.victims(), millis);
        boolean answered = answered(sending);
        platform.awaitReady();
        String found = state();
        boolean done = found.equals(after);
        if (!done && (answered || !found.equals(before))) {
            throw new IllegalStateException(
                    killed + ": neither the rows of before nor those of the file, but " + found);
        }
        platform.eventually(() -> load(file));
        require(after, state(), killed);
        require("0", database.ask(WRONG_VERSIONS), killed + ": rows whose version is not one more than their history");
        require(tables, tables(), killed + ": tables");
        return "%s; the sender %s, the rows are those %s; sent again, every row is there once"
                .formatted(killed, answered ? "got its report" : "lost its answer", done ? "of the file" : "of before");
    }

    private boolean answered(CompletableFuture<String> sending) {
        try {
            sending.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    private String load(int file) {
        return platform.origin().load("usage", files[file]);
    }

    /** A number that a changed, missing or doubled row changes. */
    private String state() {
        return platform.eventually(() ->
                database.ask("select count(*) || ' rows, ' || coalesce(sum(hashtextextended(concat_ws(',', tenant_id, "
                        + "product, month, paid_available_units, monthly_active_users, consumed_revenue_usd, revenue_usd), 0)::numeric), 0) "
                        + "from usage"));
    }

    /** The months that have rows, with their history. */
    private void dropMonths() {
        database.sql("""
                do $$ declare suffix text; begin
                    foreach suffix in array (select array_agg(distinct to_char(month, 'YYYY_MM')) from usage)
                    loop execute format('drop table usage_%1$s, usage_history_%1$s', suffix); end loop;
                end $$""");
    }

    private String tables() {
        return database.ask("select string_agg(relname, ',' order by relname) from pg_class "
                + "where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace");
    }

    private static final String WRONG_VERSIONS = """
            select count(*) from usage u full join
              (select tenant_id, product, month, count(*) as n from usage_history group by tenant_id, product, month) h
              using (tenant_id, product, month)
            where u.version is distinct from 1 + coalesce(h.n, 0)""";

    private static void require(String expected, String found, String what) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
    }

    /** The same rows with one paid unit more. */
    private static Path corrected(Path usage) {
        Path corrected = usage.resolveSibling("corrected.csv");
        try (BufferedReader in = Files.newBufferedReader(usage);
                BufferedWriter out = Files.newBufferedWriter(corrected)) {
            out.write(in.readLine() + "\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                cells[3] = cells[3].isEmpty() ? "" : Long.toString(Long.parseLong(cells[3]) + 1);
                out.write(String.join(",", cells) + "\n");
            }
            return corrected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
