package org.partnerscore.scoring.deferred;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this process wrote lately; used by the writing thread alone. */
final class Written {

    private static final int REMEMBERED = 10_000;

    /** A write and the digest of what it writes. */
    record News(DeferredWrite write, byte[] digest) {}

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

    /** What was not written lately, with its digest. */
    List<News> news(Collection<DeferredWrite> writes) {
        List<News> news = new ArrayList<>();
        for (DeferredWrite write : writes) {
            byte[] digest = digest(write);
            if (isNew(write, digest)) {
                news.add(new News(write, digest));
            }
        }
        return news;
    }

    private static byte[] digest(DeferredWrite write) {
        MessageDigest sha256 = sha256();
        write.digest(sha256);
        return sha256.digest();
    }

    private boolean isNew(DeferredWrite write, byte[] digest) {
        Instant now = clock.instant();
        Seen before = seen.get(write.key());
        if (before != null
                && MessageDigest.isEqual(before.digest(), digest)
                && now.isBefore(before.at().plus(again))) {
            return false;
        }
        seen.put(write.key(), new Seen(digest, now));
        return true;
    }

    /** A failed write leaves no trace, so that the next one is not taken for a repetition. */
    void forget(List<News> failed) {
        failed.forEach(news -> seen.remove(news.write().key()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
