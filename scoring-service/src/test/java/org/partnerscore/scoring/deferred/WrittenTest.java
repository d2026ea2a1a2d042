package org.partnerscore.scoring.deferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.MovingClock;

class WrittenTest {

    private record Row(String key, String content) implements DeferredWrite {

        @Override
        public int bytes() {
            return content.length();
        }

        @Override
        public void digest(MessageDigest digest) {
            digest.update(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public void write(Connection connection, byte[] digest) {}
    }

    private final MovingClock clock = new MovingClock(Instant.parse("2023-09-15T08:00:00Z"));
    private final Written written = new Written(Duration.ofMinutes(1), clock);

    @Test
    void theSameContentIsNoNewsForAWhile() {
        assertTrue(isNews("a", "x"));
        assertEquals(false, isNews("a", "x"));
        assertTrue(isNews("b", "x"));
        clock.advance(Duration.ofMinutes(1));
        assertTrue(isNews("a", "x"));
    }

    @Test
    void otherContentIsNewsAtOnce() {
        assertTrue(isNews("a", "x"));
        assertTrue(isNews("a", "y"));
        assertTrue(isNews("a", "x"));
    }

    @Test
    void aWriteThatFailedIsNewsAgain() {
        written.forget(written.news(List.of(new Row("a", "x"))));
        assertTrue(isNews("a", "x"));
    }

    private boolean isNews(String key, String content) {
        return !written.news(List.of(new Row(key, content))).isEmpty();
    }
}
