package org.partnerscore.scoring.deferred;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this process wrote lately; used by the writing thread alone. */
final class Written {

    private static final int REMEMBERED = 10_000;
    private static final byte[] NO_NEWS = {};

    private record Seen(byte[] digest, Instant at) {}

    private final Duration again;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    Written(Duration again, Clock clock) {
        this.again = again;
        this.clock = clock;
    }

    /** The digest of what is to be written; empty where the same was written lately. */
    byte[] news(DeferredWrite write) {
        MessageDigest sha256 = sha256();
        write.digest(sha256);
        byte[] digest = sha256.digest();
        Instant now = clock.instant();
        Seen before = seen.get(write.key());
        if (before != null
                && MessageDigest.isEqual(before.digest(), digest)
                && now.isBefore(before.at().plus(again))) {
            return NO_NEWS;
        }
        seen.put(write.key(), new Seen(digest, now));
        return digest;
    }

    /** A failed write leaves no trace, so that the next one is not taken for a repetition. */
    void forget(Collection<DeferredWrite> writes) {
        writes.forEach(write -> seen.remove(write.key()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
