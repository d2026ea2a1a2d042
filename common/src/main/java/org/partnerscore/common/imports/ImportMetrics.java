package org.partnerscore.common.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** How many imports run, how long they took, and what became of their rows. */
@Singleton
class ImportMetrics {

    private final MeterRegistry meters;
    private final AtomicInteger running = new AtomicInteger();

    ImportMetrics(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("imports_running", running, AtomicInteger::get)
                .description("Imports that run in this process")
                .register(meters);
    }

    Measured begin(String feed) {
        running.incrementAndGet();
        return new Measured(feed, Timer.start(meters));
    }

    /** One import, failed unless it says what became of its rows. */
    final class Measured implements AutoCloseable {

        private final String feed;
        private final Timer.Sample sample;
        private String outcome = "failed";

        private Measured(String feed, Timer.Sample sample) {
            this.feed = feed;
            this.sample = sample;
        }

        /** What was only tried is measured by its duration alone: its rows went nowhere. */
        void ended(Tally tally, ImportMode mode) {
            outcome = mode.dryRun() ? "tried" : mode.atomic() && tally.rejected() > 0 ? "rejected" : "completed";
            if (!mode.dryRun()) {
                count("created", tally.created());
                count("updated", tally.updated());
                count("unchanged", tally.unchanged());
                count("rejected", tally.rejected());
            }
        }

        private void count(String became, long rows) {
            meters.counter("import.rows", "feed", feed, "outcome", became).increment(rows);
        }

        @Override
        public void close() {
            running.decrementAndGet();
            sample.stop(meters.timer("import.duration", "feed", feed, "outcome", outcome));
        }
    }
}
