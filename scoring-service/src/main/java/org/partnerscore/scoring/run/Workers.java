package org.partnerscore.scoring.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** The workers of this process: threads that look for something to do, do it, and wait a little where there is nothing. */
@ApplicationScoped
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final Worker worker;
    private final Runs runs;
    private final RunsConfig config;
    private final String place = String.join(
            "-", ProcessHandle.current().pid() + "", UUID.randomUUID().toString());
    private final List<Thread> threads;

    Workers(Worker worker, Runs runs, RunsConfig config) {
        this.worker = worker;
        this.runs = runs;
        this.config = config;
        this.threads = IntStream.rangeClosed(1, config.workers())
                .mapToObj(number -> new Thread(() -> work(place + "-" + number, () -> true), "run-worker-" + number))
                .toList();
    }

    void start(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("score_run_progress_ratio", this, Workers::progress)
                .description("Partners done of those of the run that is being worked on; not a number without one")
                .register(meters);
        partners(meters, "all", run -> run.partners().orElse(0));
        partners(meters, "done", Run::done);
        partners(meters, "failed", Run::errors);
        threads.forEach(Thread::start);
    }

    private void partners(MeterRegistry meters, String which, ToIntFunction<Run> count) {
        Gauge.builder("score_run_partners", this, workers -> workers.count(count))
                .tag("which", which)
                .description("Partners of the run that is being worked on; not a number without one")
                .register(meters);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PATIENCE_AT_THE_END.toMillis());
        }
    }

    /** Works on whatever there is until this run is over, and says how it ended. */
    RunState workUntilOver(UUID run, String name) {
        work(name, () -> !worker.isOver(run));
        return runs.require(run).state();
    }

    /** Whatever goes wrong, the next step may go well: what a step does is done as a whole or not at all. */
    private void work(String name, BooleanSupplier goOn) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                if (!worker.step(name)) {
                    Thread.sleep(config.look().toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "%s cannot go on now", name);
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(config.backOff().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double count(ToIntFunction<Run> count) {
        return runs.running().map(run -> (double) count.applyAsInt(run)).orElse(Double.NaN);
    }

    private double progress() {
        return runs.running()
                .flatMap(run -> run.partners().filter(all -> all > 0).map(all -> (double) run.done() / all))
                .orElse(Double.NaN);
    }
}
