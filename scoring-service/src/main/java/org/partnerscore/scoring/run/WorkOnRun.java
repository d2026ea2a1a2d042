package org.partnerscore.scoring.run;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/**
 * The process: a service, or - with {@code partnerscore.runs.work=<run id>} - a worker that takes shards of a run until it is over and
 * then ends, which is what an Indexed Job starts many of. A worker serves nothing, so it needs no port.
 */
@QuarkusMain
public class WorkOnRun implements QuarkusApplication {

    private static final String WORK = "partnerscore.runs.work";

    @Inject
    RunsConfig config;

    @Inject
    Workers workers;

    public static void main(String... args) {
        if (System.getProperty(WORK) != null || System.getenv("PARTNERSCORE_RUNS_WORK") != null) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("partnerscore.runs.workers", "0");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        if (Boolean.parseBoolean(System.getenv("QUARKUS_INIT_AND_EXIT"))) {
            // Migrates the database and ends: there is no application that could be asked for what to do next.
            Quarkus.run(args);
            return;
        }
        Quarkus.run(WorkOnRun.class, args);
    }

    @Override
    public int run(String... args) {
        if (config.work().isPresent()) {
            workers.workUntilOver(config.work().get(), config.workerName());
        } else {
            Quarkus.waitForExit();
        }
        return 0;
    }
}
