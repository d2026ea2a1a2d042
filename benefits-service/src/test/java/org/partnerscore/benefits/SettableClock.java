package org.partnerscore.benefits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of all tests: it shows the time, until a test that tells a story sets it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock extends Clock {

    private volatile Clock clock = Clock.systemUTC();

    public void set(Instant instant) {
        clock = Clock.fixed(instant, clock.getZone());
    }

    public void reset() {
        clock = Clock.systemUTC();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
