package org.partnerscore.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.benchmarks.scale.ScaleFiles;
import org.partnerscore.local.Deployable;

/**
 * How far stored scores are behind a feed: the time from the answer to an import that touches every partner's customers to the end of the
 * refresh that it sets off, by the refresh's own clock.
 */
record FreshnessRun(OwnPlatform platform, Scale scale, int rounds) {

    private static final Duration SETTLED = Duration.ofSeconds(25);

    /** The newest row with seats of every customer, with one seat more. */
    private static final String CORRECTION = """
            \\copy (select distinct on (tenant_id) tenant_id as "tenantId", product, to_char(month, 'YYYY-MM') as month, \
            paid_available_units + 1 as "paidAvailableUnits", monthly_active_users as "monthlyActiveUsers" \
            from usage where paid_available_units is not null and consumed_revenue_usd is null and revenue_usd is null \
            and capacity_units is null order by tenant_id, month desc, product) to '%s' (format csv, header)""";

    void print() {
        ScaleFiles files = ScaleFiles.write(scale, platform.directory().resolve("files of freshness"));
        ScaleFiles.FEEDS.forEach(feed -> platform.origin().load(feed, files.of(feed)));
        ScoreRuns runs = new ScoreRuns(platform.service(Deployable.SCORING));
        Path file = platform.directory().resolve("correction.csv");
        Timings behind = new Timings();
        long partners = 0;
        for (int round = 0; round < rounds; round++) {
            runs.settle(SETTLED);
            platform.database(Deployable.TELEMETRY).sql(CORRECTION.formatted(file));
            Instant before = Instant.now();
            platform.origin().load("usage", file);
            Instant answered = Instant.now();
            List<JsonNode> refreshes = runs.refreshesSince(before, SETTLED);
            Instant end = refreshes.stream()
                    .map(run -> Instant.parse(run.path("finishedAt").asText()))
                    .max(Instant::compareTo)
                    .orElseThrow(() -> new IllegalStateException("The import set nothing off"));
            partners = refreshes.stream()
                    .mapToLong(run -> run.at("/progress/partnersDone").asLong())
                    .sum();
            behind.add(Duration.between(answered, end).toNanos());
        }
        System.out.printf(
                "%-28s %6.1f s   after the import's answer; %,d of %,d partners scored again; medians of %d   demanded: at most 60%n",
                "scores behind a feed", behind.medianMicros() / 1e6, partners, scale.partners(), rounds);
    }
}
