package org.partnerscore.scoring.facts;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long neighbours are waited for, and when they are not asked at all. */
@ConfigMapping(prefix = "partnerscore.facts")
interface FactsConfig {

    /** Where each neighbour is, by its name without "-service". */
    Map<Service, String> urls();

    default String url(Service service) {
        return urls().get(service);
    }

    /** One attempt at one neighbour. */
    @WithDefault("3s")
    Duration attemptTimeout();

    /** Everything that is asked for one answer, second attempts included. */
    @WithDefault("8s")
    Duration budget();

    /**
     * What is remembered of the latest gatherings, in bytes of the neighbours' answers; what was read from them and the scorecards are
     * kept besides and take a multiple of that.
     */
    @WithDefault("1M")
    MemorySize recentAnswers();

    /** What a caller without an answer is told to wait. */
    @WithDefault("5s")
    Duration retryAfter();

    Breaker breaker();

    /** A neighbour that fails often is left alone for a while: its callers get the last facts at once. */
    interface Breaker {

        /** The attempts that are looked at. */
        @WithDefault("10")
        int attempts();

        /** How many of a hundred attempts must fail. */
        @WithDefault("50")
        int failurePercent();

        @WithDefault("2s")
        Duration pause();
    }
}
