package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Durations of the same thing done again and again, in nanoseconds. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    /** Something worth timing. */
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) {
        timed(() -> {
            work.run();
            return null;
        });
    }

    <T> T timed(Callable<T> work) {
        long start = System.nanoTime();
        try {
            T result = work.call();
            add(System.nanoTime() - start);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException("The measured work failed", e);
        }
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
