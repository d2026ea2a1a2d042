package org.partnerscore.scoring.deferred;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What waits to be written: bounded in bytes, the newest for each key. */
final class Waiting {

    private static final int BATCH = 100;

    private final long capacity;
    private final Map<String, DeferredWrite> writes = new LinkedHashMap<>();
    private long bytes;
    private boolean ended;

    Waiting(long capacity) {
        this.capacity = capacity;
    }

    /** False where there is no room. */
    synchronized boolean add(DeferredWrite write) {
        DeferredWrite older = writes.get(write.key());
        long after = bytes + write.bytes() - (older == null ? 0 : older.bytes());
        if (after > capacity) {
            return false;
        }
        writes.put(write.key(), write);
        bytes = after;
        notifyAll();
        return true;
    }

    /** Waits for something and takes some of it, ordered by key; nothing only after the end. */
    synchronized Collection<DeferredWrite> take() throws InterruptedException {
        while (writes.isEmpty() && !ended) {
            wait();
        }
        Map<String, DeferredWrite> batch = new TreeMap<>();
        Iterator<Map.Entry<String, DeferredWrite>> oldest = writes.entrySet().iterator();
        while (oldest.hasNext() && batch.size() < BATCH) {
            Map.Entry<String, DeferredWrite> next = oldest.next();
            batch.put(next.getKey(), next.getValue());
            bytes -= next.getValue().bytes();
            oldest.remove();
        }
        return List.copyOf(batch.values());
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
