package org.partnerscore.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose the tokens are that were checked within the last minute. A token is the same every time it is shown, and to check its signature
 * costs more than many an answer. So a key that is withdrawn lets nobody in for longer than a minute after {@link ProviderKeys} found it gone,
 * and what is expired is never known here. What was refused is not kept.
 */
@Singleton
class KnownTokens {

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 16_000_000;

    private record Known(Caller caller, Instant until) {}

    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String header, Known whose) -> header.length())
            .expireAfterWrite(BELIEVED_FOR)
            .executor(Runnable::run)
            .build();

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param header as it was received, to the last character */
    Optional<Caller> whose(String header) {
        return Optional.ofNullable(known.getIfPresent(header))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Known::caller);
    }

    /** @param expires when the token says that it does */
    void add(String header, Caller caller, Instant expires) {
        Instant recheck = clock.instant().plus(BELIEVED_FOR);
        known.put(header, new Known(caller, expires.isBefore(recheck) ? expires : recheck));
    }
}
