package org.partnerscore.scoring.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the leases of the shards that this process works on from ending, for as long as it lives. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);

    /** Two signs of life may get lost. */
    private static final int SIGNS_EACH = 3;

    private final Shards shards;
    private final Set<Shard> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "run-leases");
        thread.setDaemon(true);
        return thread;
    });

    Leases(Shards shards, RunsConfig config) {
        this.shards = shards;
        long every = config.lease().toMillis() / SIGNS_EACH;
        pulse.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    void hold(Shard shard) {
        held.add(shard);
    }

    void letGo(Shard shard) {
        held.remove(shard);
    }

    private void renew() {
        for (Shard shard : held) {
            try {
                shards.renew(shard);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The lease of shard %d cannot be renewed: %s", shard.number(), e.getMessage());
            }
        }
    }

    @PreDestroy
    void stop() {
        pulse.shutdownNow();
    }
}
