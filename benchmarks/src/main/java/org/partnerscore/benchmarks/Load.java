package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed loop: some callers, each of which asks again as soon as it has its answer. */
record Load(int callers, int seconds) {

    /** Answers per second. */
    double of(Origin service, String path) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            Callable<Integer> caller = () -> {
                Origin own = service.again();
                int answers = 0;
                while (System.nanoTime() < until) {
                    own.get(path);
                    answers++;
                }
                return answers;
            };
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(caller));
            }
            int answers = 0;
            for (Future<Integer> each : running) {
                answers += each.get();
            }
            return (double) answers / seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
