package org.partnerscore.common.imports;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells once a second, in their reports, that the running imports live and how many rows they have received. */
@Singleton
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final Reports reports;
    private final Set<RunningImport> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "import-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat(Reports reports) {
        this.reports = reports;
        pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    void add(RunningImport started) {
        running.add(started);
    }

    void remove(RunningImport ended) {
        running.remove(ended);
    }

    private void beat() {
        for (RunningImport each : running) {
            try {
                reports.beat(each.id(), each.received());
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Import %s cannot tell that it is running: %s", each.id(), e.getMessage());
            }
        }
    }

    @PreDestroy
    void stop() {
        pulse.shutdownNow();
    }
}
