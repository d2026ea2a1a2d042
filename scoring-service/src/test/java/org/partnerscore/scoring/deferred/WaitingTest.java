package org.partnerscore.scoring.deferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private record Row(String key, int bytes) implements DeferredWrite {

        @Override
        public void digest(MessageDigest digest) {
            digest.update((byte) bytes);
        }

        @Override
        public void write(Connection connection, byte[] digest) {}
    }

    @Test
    void onlyTheNewestWriteOfAKeyWaits() throws InterruptedException {
        Waiting waiting = new Waiting(100);
        waiting.add(new Row("b", 1));
        waiting.add(new Row("a", 2));
        waiting.add(new Row("b", 3));
        assertEquals(List.of(new Row("a", 2), new Row("b", 3)), waiting.take());
    }

    @Test
    void whatDoesNotFitIsLeftOutUntilThereIsRoom() throws InterruptedException {
        Waiting waiting = new Waiting(10);
        assertTrue(waiting.add(new Row("a", 8)));
        assertFalse(waiting.add(new Row("b", 3)));
        assertTrue(waiting.add(new Row("a", 10)));
        waiting.take();
        assertTrue(waiting.add(new Row("b", 3)));
    }

    @Test
    void afterTheEndWhatIsLeftIsTakenAndThenNothing() throws InterruptedException {
        Waiting waiting = new Waiting(10);
        waiting.add(new Row("a", 1));
        waiting.end();
        assertEquals(1, waiting.take().size());
        assertEquals(0, waiting.take().size());
    }
}
