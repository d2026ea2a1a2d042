package org.partnerscore.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fresh Modern Work score over HTTP for a partner with 40 tenants, beside the usage query that scoring-service makes telemetry send
 * for it: caught from the database's log with its parameters, and run by pgbench, prepared, one client. Medians of a thousand each.
 */
record ScoreRun(Origin scoring, Origin origin, Commands database, Path postgresLog, Path directory) {

    private static final int TENANTS = 40;
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 1_000;
    private static final int AZURE_SERVICES = 20;
    private static final UsageFile USAGE = UsageFile.ofMillions(1);
    private static final YearMonth WRITTEN = YearMonth.of(2023, 9);
    private static final String AS_OF = "?asOf=2023-10-15";
    private static final String SIX_AREAS = "/api/v1/scores/benchmark" + AS_OF;
    private static final String MODERN_WORK = "/api/v1/scores/benchmark/modern-work" + AS_OF;
    private static final String EXPLAINED = "/api/v1/scores/benchmark/modern-work/explanation" + AS_OF;
    private static final String DATA_AI = "/api/v1/scores/benchmark/data-ai" + AS_OF;

    void print() {
        loadPartner();
        repeat(scoring, MODERN_WORK, WARM_UP);
        Path query = directory.resolve("query.sql");
        write(query, usageQuery());
        Timings direct = repeat(scoring, MODERN_WORK, MEASURED);
        long limit = pgbenchMedianMicros(query);
        Timings again = repeat(scoring, MODERN_WORK, MEASURED);
        eachAfterAWrite();
        Timings anew = eachAfterAWrite();
        repeat(scoring, EXPLAINED, MEASURED);
        Timings explained = repeat(scoring, EXPLAINED, MEASURED);
        int size = scoring.gzipped(EXPLAINED).length;
        repeat(() -> scoring.gzipped(EXPLAINED), MEASURED);
        Timings explainedSmall = repeat(() -> scoring.gzipped(EXPLAINED), MEASURED);
        Timings through = repeat(origin, MODERN_WORK, MEASURED);
        line("usage query, pgbench", limit, limit);
        line("score", direct.medianMicros(), limit);
        line("score, second thousand", again.medianMicros(), limit);
        line("score, usage written before", anew.medianMicros(), limit);
        line("score with its explanation", explainedSmall.medianMicros(), limit);
        System.out.printf("    compressed, %,d bytes; as it is, %,d bytes:%n", size, scoring.plain(EXPLAINED).length);
        line("", explained.medianMicros(), limit);
        line("score, through the origin", through.medianMicros(), limit);
        printAreas();
    }

    /** All areas in one answer beside one Microsoft 365 area and one Azure area, each alone. */
    private void printAreas() {
        loadAzure();
        for (String path : List.of(SIX_AREAS, DATA_AI, MODERN_WORK)) {
            repeat(scoring, path, MEASURED);
        }
        long modernWork = repeat(scoring, MODERN_WORK, MEASURED).medianMicros();
        long dataAi = repeat(scoring, DATA_AI, MEASURED).medianMicros();
        long six = repeat(scoring, SIX_AREAS, MEASURED).medianMicros();
        System.out.printf(
                "%-28s %6.2f ms   Modern Work %.2f ms + Data & AI %.2f ms, times their sum %.2f%n",
                "all six areas", six / 1e3, modernWork / 1e3, dataAi / 1e3, (float) six / (modernWork + dataAi));
    }

    private void loadPartner() {
        StringBuilder associations = new StringBuilder("partnerId,tenantId,type,products,associatedOn\n");
        IntStream.range(0, TENANTS).forEach(t -> associations
                .append("benchmark,")
                .append(UsageFile.tenant(t))
                .append(t % 2 == 0 ? ",DPOR,," : ",CPOR," + String.join(";", UsageFile.PRODUCTS) + ",")
                .append(t % 8 == 0 ? "2023-03-10\n" : "2022-01-01\n"));
        origin.load("associations", associations.toString());
        StringBuilder people = new StringBuilder("individualId,partnerId,linkedOn\n");
        StringBuilder certificates = new StringBuilder("individualId,certification,earnedOn\n");
        for (int p = 0; p < 6; p++) {
            people.append("benchmark-").append(p).append(",benchmark,2022-01-01\n");
            certificates.append("benchmark-").append(p).append(",MS-700,2023-03-01\n");
            certificates.append("benchmark-").append(p).append(",MS-102,2023-03-01\n");
        }
        origin.load("individuals", people.toString());
        origin.load("certificates", certificates.toString());
        database.sql("vacuum analyze usage");
    }

    private void loadAzure() {
        StringBuilder usage = new StringBuilder("tenantId,product,month,consumedRevenueUsd\n");
        StringBuilder associations = new StringBuilder("partnerId,tenantId,type,associatedOn\n");
        for (int t = 0; t < TENANTS; t++) {
            associations.append("benchmark,").append(UsageFile.tenant(t)).append(",PAL,2022-01-01\n");
            for (int m = 0; m < USAGE.months(); m++) {
                for (int s = 0; s < AZURE_SERVICES; s++) {
                    usage.append(UsageFile.tenant(t))
                            .append(",azure-service-")
                            .append(s)
                            .append(',')
                            .append(USAGE.first().plusMonths(m))
                            .append(',')
                            .append(100 + m * s)
                            .append(".25\n");
                }
            }
        }
        origin.load("associations", associations.toString());
        origin.load("usage", usage.toString());
        database.sql("vacuum analyze usage");
    }

    private static Timings repeat(Origin service, String path, int times) {
        return repeat(() -> service.plain(path), times);
    }

    private static Timings repeat(Timings.Work work, int times) {
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            timings.time(work);
        }
        return timings;
    }

    /** Nothing that was read or computed for one day is of use for another after usage was written, so each of these is read and scored anew. */
    private Timings eachAfterAWrite() {
        Timings timings = new Timings();
        for (int i = 0; i < MEASURED; i++) {
            String path = "/api/v1/scores/benchmark/modern-work?asOf=2023-10-%02d".formatted(i % 31 + 1);
            writeUsage();
            timings.time(() -> scoring.plain(path));
        }
        return timings;
    }

    /** A row of somebody else's tenant. */
    private void writeUsage() {
        origin.load(
                "usage",
                "tenantId,product,month,monthlyActiveUsers\n" + UUID.randomUUID() + ",teams," + WRITTEN + ",1\n");
    }

    /** The largest statement on usage that one score sends, its parameters written in. */
    private String usageQuery() {
        try {
            database.sql("alter system set log_statement = 'all'");
            database.sql("alter system set log_error_verbosity = 'default'");
            database.sql("select pg_reload_conf()");
            writeUsage();
            long before = Files.size(postgresLog);
            scoring.get(MODERN_WORK);
            database.sql("alter system reset log_statement");
            database.sql("alter system set log_error_verbosity = 'terse'");
            database.sql("select pg_reload_conf()");
            String log = Files.readString(postgresLog).substring((int) before);
            return LoggedStatement.in(log).stream()
                    .filter(statement -> statement.sql().contains("from usage"))
                    .max((one, other) ->
                            Integer.compare(one.sql().length(), other.sql().length()))
                    .orElseThrow(() -> new IllegalStateException("No usage query in the database's log"))
                    .withParameters();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long pgbenchMedianMicros(Path query) {
        Path log = directory.resolve("pgbench");
        List<String> common = List.of("-n", "-M", "prepared", "-c", "1", "-f", query.toString());
        database.run("pgbench", concat(common, List.of("-t", "1000")));
        database.run("pgbench", concat(common, List.of("-t", "1000", "-l", "--log-prefix=" + log)));
        try (var files = Files.list(directory)) {
            Path written = files.filter(file -> file.getFileName().toString().startsWith("pgbench."))
                    .findFirst()
                    .orElseThrow();
            List<Long> micros = Files.readAllLines(written).stream()
                    .map(line -> Long.valueOf(line.split(" ")[2]))
                    .sorted()
                    .toList();
            Files.delete(written);
            return micros.get(micros.size() / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(String what, long micros, long limit) {
        System.out.printf("%-28s %6.2f ms   times the query %.2f%n", what, micros / 1e3, (float) micros / limit);
    }
}
