package org.partnerscore.scoring.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How runs are cut and worked on. */
@ConfigMapping(prefix = "partnerscore.runs")
interface RunsConfig {

    /**
     * The run that this process is there for: it works on it until it is over, serves nothing, and ends. An id, or {@code month} for the
     * program-wide run of this month, which is opened unless another process has done so.
     */
    Optional<String> work();

    /** What a process that is there for a run calls itself. */
    @WithDefault("job")
    String workerName();

    /** Shards that this process works on at the same time; none where other processes do it. */
    @WithDefault("2")
    int workers();

    /** Partners in a shard; at most 500, which associations-service answers about at once. */
    @WithDefault("100")
    int shardPartners();

    /** How long after its worker's last sign of life a shard is taken by another one. */
    @WithDefault("30s")
    Duration lease();

    /** How often a shard, or the roster, is tried while neighbours fail. */
    @WithDefault("6")
    int attempts();

    /** The wait before the second attempt; it doubles from one to the next. */
    @WithDefault("2s")
    Duration backOff();

    /** How often a worker without work looks for some. */
    @WithDefault("1s")
    Duration look();

    /** The wait after so many failures. */
    default Duration wait(int failures) {
        return backOff().multipliedBy(1L << Math.min(failures - 1, 6));
    }
}
