package org.partnerscore.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.benchmarks.scale.ScaleFiles;
import org.partnerscore.local.Deployable;

/**
 * A whole program: generated, imported through the feeds, scored by a run and by the hand-written SQL, and compared partner by partner. At
 * the size asked for and at a tenth of it, each on a platform of its own.
 */
record ProgramRun(Path repository, Path directory, Scale scale, int rounds) {

    private static final int FRACTION = 10;
    private static final int ROUNDS_OF_FRACTION = 5;

    void print() {
        long fraction = perPartner(scale.dividedBy(FRACTION), directory.resolve("tenth"), ROUNDS_OF_FRACTION);
        long whole = perPartner(scale, directory.resolve("whole"), rounds);
        System.out.printf(
                "%-28s %6.2f ms   at a tenth of the partners %.2f ms, times that %.2f   demanded: at most 1.1%n",
                "run, per partner", whole / 1e3, fraction / 1e3, (float) whole / fraction);
    }

    /** Microseconds of the run for each partner. */
    private long perPartner(Scale size, Path place, int times) {
        System.out.printf(
                "%,d partners, %,d tenants, %,d usage rows in %d months%n",
                size.partners(), size.tenants(), size.rows(), size.months());
        Timings generation = new Timings();
        ScaleFiles files = generation.timed(() -> ScaleFiles.write(size, place.resolve("files")));
        line("generated", generation, size.rows() + " rows");
        try (OwnPlatform platform = OwnPlatform.start(repository, place)) {
            ScaleFiles.FEEDS.forEach(feed -> load(platform.origin(), feed, files.of(feed)));
            Yardstick yardstick = new Yardstick(platform, repository, place);
            yardstick.copy();
            Timings sql = new Timings();
            Timings run = new Timings();
            ScoreRuns runs = new ScoreRuns(platform.service(Deployable.SCORING));
            for (int round = 0; round < times; round++) {
                run.add(runs.complete(Scale.AS_OF, size.partners()));
                sql.add(yardstick.compute());
            }
            line("hand-written SQL", sql, "");
            System.out.printf(
                    "%-28s %6.2f s   %,.0f partners/s, times twice the SQL %.2f   demanded: at most 3%n",
                    "run, six areas",
                    run.medianMicros() / 1e6,
                    size.partners() * 1e6 / run.medianMicros(),
                    run.medianMicros() / 2f / sql.medianMicros());
            System.out.printf(
                    "%-28s %6d MB   demanded: at most 384%n",
                    "heap of scoring-service", heapBytes(platform.management(Deployable.SCORING)) >> 20);
            System.out.printf("%-28s %s%n", "run against SQL", yardstick.requireSame());
            return run.medianMicros() / size.partners();
        }
    }

    private static void load(Origin origin, String feed, Path file) {
        Timings timings = new Timings();
        String report = timings.timed(() -> origin.load(feed, file));
        if (!report.contains("\"rejected\":0,")) {
            throw new IllegalStateException("A feed rejects what was generated for it: " + report);
        }
        String received = report.replaceFirst(".*\"received\":(\\d+).*", "$1");
        line("import of " + feed, timings, received + " rows, none rejected");
    }

    /** The most that the process may use. */
    private static long heapBytes(Origin service) {
        return Pattern.compile("jvm_memory_max_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)")
                .matcher(service.get("/q/metrics"))
                .results()
                .mapToLong(pool -> new BigDecimal(pool.group(1)).longValue())
                .sum();
    }

    private static void line(String what, Timings timings, String remark) {
        System.out.printf("%-28s %6.2f s   %s%n", what, timings.medianMicros() / 1e6, remark);
    }
}
