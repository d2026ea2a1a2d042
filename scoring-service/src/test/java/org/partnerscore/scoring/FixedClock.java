package org.partnerscore.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** It is eight o'clock on 15 September 2023 in all tests. */
class FixedClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.fixed(Instant.parse("2023-09-15T08:00:00Z"), ZoneOffset.UTC);
    }
}
