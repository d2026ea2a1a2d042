package org.partnerscore.common.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.MovingClock;

class KnownTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller SOMEBODY =
            Caller.of("somebody", Optional.empty(), List.of("feed"), List.of(), Optional.empty(), "a.b.c");

    private final MovingClock clock = new MovingClock(NOON);
    private final KnownTokens known = new KnownTokens(clock);

    @Test
    void aTokenIsCheckedAgainAfterAMinute() {
        isKnownFor(60, 3600);
    }

    @Test
    void anExpiredTokenIsNotKnown() {
        isKnownFor(10, 10);
    }

    private void isKnownFor(long seconds, long untilItExpires) {
        known.add("Bearer a.b.c", SOMEBODY, NOON.plusSeconds(untilItExpires));
        clock.set(NOON.plusSeconds(seconds).minusMillis(1));
        assertEquals(Optional.of(SOMEBODY), known.whose("Bearer a.b.c"));
        clock.set(NOON.plusSeconds(seconds));
        assertEquals(Optional.empty(), known.whose("Bearer a.b.c"));
    }

    @Test
    void onlyTheVerySameHeaderIsKnown() {
        known.add("Bearer a.b.c", SOMEBODY, NOON.plusSeconds(3600));
        for (String other :
                List.of("Bearer a.b.C", "bearer a.b.c", "Bearer a.b.c ", "Bearer a.b.", "Basic a.b.c", "")) {
            assertEquals(Optional.empty(), known.whose(other));
        }
    }
}
