package org.partnerscore.common.schema;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Where another process migrates the database ({@code quarkus.flyway.migrate-at-start=false}), nothing starts before every migration that
 * this release knows is there. Newer ones may be: releases get along with the tables of the next one.
 */
@Singleton
class SchemaWait {

    /** Before whatever else begins with the application, schedules included. */
    private static final int FIRST = -1_000;

    private static final long LOOK_MILLIS = 2_000;
    private static final int LOOKS_A_MINUTE = 30;

    private static final Logger LOG = Logger.getLogger(SchemaWait.class);

    private final Schema schema;

    /** Asks past the pool, which complains of every attempt. */
    SchemaWait(Flyway flyway, Config config) {
        this.schema = new Schema(Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class))
                .load());
    }

    void start(@Observes @Priority(FIRST) StartupEvent start, Config config) throws InterruptedException {
        if (config.getValue("quarkus.flyway.migrate-at-start", Boolean.class)) {
            return;
        }
        Thread waiting = Thread.currentThread();
        Thread end = new Thread(waiting::interrupt, "stop waiting");
        Runtime.getRuntime().addShutdownHook(end);
        await();
        Runtime.getRuntime().removeShutdownHook(end);
    }

    /** Says what it waits for once, again when that changes, and once a minute. */
    private void await() throws InterruptedException {
        Optional<String> said = Optional.empty();
        for (int look = 0; ; look++) {
            Optional<String> lack = schema.lack();
            if (lack.isEmpty()) {
                return;
            }
            if (!lack.equals(said) || look % LOOKS_A_MINUTE == 0) {
                LOG.warnf("Waiting for the database: %s", lack.get());
                said = lack;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
