package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of the same thing done again and again, in nanoseconds. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    /** Something worth timing. */
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException("The measured work failed", e);
        }
        add(System.nanoTime() - start);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    /** The median in microseconds. */
    long medianMicros() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1_000;
    }
}
