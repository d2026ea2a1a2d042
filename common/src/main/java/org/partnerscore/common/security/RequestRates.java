package org.partnerscore.common.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.partnerscore.common.problem.Refusal;

/**
 * How often a caller may ask: each has a bucket that fills evenly and holds a minute's worth. Who shows no token that is worth anything is
 * known by address, and uses up nobody else's.
 */
@ApplicationScoped
class RequestRates {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 50_000;

    private final long perMinute;
    private final HttpServerResponse response;
    private final LoadingCache<String, Bucket> buckets;

    RequestRates(RequestRatesConfig config, HttpServerResponse response) {
        this.perMinute = config.requestsPerMinute();
        this.response = response;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .executor(Runnable::run)
                .build(caller -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, PERIOD)
                                .build())
                        .build());
    }

    /** Refuses with 429 who has asked too often; tells everybody how often they may ask yet. */
    void count(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        Duration untilFull = Duration.ofNanos(probe.getNanosToWaitForReset());
        response.putHeader("RateLimit-Policy", "\"caller\";q=" + perMinute + ";w=" + PERIOD.toSeconds());
        response.putHeader("RateLimit", "\"caller\";r=" + probe.getRemainingTokens() + ";t=" + seconds(untilFull));
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(
                    "This caller may ask " + perMinute + " times a minute.",
                    Duration.ofSeconds(seconds(Duration.ofNanos(probe.getNanosToWaitForRefill()))));
        }
    }

    /** Rounded up: who comes back after so many is not early. */
    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
