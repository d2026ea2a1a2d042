package org.partnerscore.common.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/** Which durations are kept as histograms, in a few buckets each: every one is a series of its own for every label. */
class Histograms {

    private static final Map<String, double[]> BUCKETS = Map.of(
            "import.duration", nanos(100, 1_000, 10_000, 60_000, 600_000, 3_600_000),
            "score_run_shard", nanos(1_000, 5_000, 15_000, 60_000));

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                double[] buckets = BUCKETS.get(id.getName());
                return buckets == null
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(buckets)
                                .build()
                                .merge(config);
            }
        };
    }

    private static double[] nanos(long... millis) {
        return LongStream.of(millis)
                .mapToDouble(each -> Duration.ofMillis(each).toNanos())
                .toArray();
    }
}
