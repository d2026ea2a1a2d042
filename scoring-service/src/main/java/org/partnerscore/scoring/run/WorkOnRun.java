package org.partnerscore.scoring.run;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The process: a service, or - with {@code partnerscore.runs.work} - a worker that takes shards of a run until it is over and
 * then ends, which is what an Indexed Job starts many of. A worker serves nothing, so it needs no port.
 */
@QuarkusMain
public class WorkOnRun implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(WorkOnRun.class);
    private static final String WORK = "partnerscore.runs.work";

    @Inject
    RunsConfig config;

    @Inject
    Workers workers;

    @Inject
    MonthlyRun monthly;

    public static void main(String... args) {
        if (System.getProperty(WORK) != null || System.getenv("PARTNERSCORE_RUNS_WORK") != null) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("partnerscore.runs.workers", "0");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        Quarkus.run(WorkOnRun.class, args);
    }

    /** 0 when the run is over and has results, else 1: another process may have to go on. */
    @Override
    public int run(String... args) {
        if (config.work().isEmpty()) {
            Quarkus.waitForExit();
            return 0;
        }
        String work = config.work().get();
        UUID run = work.equals("month") ? monthly.openOrJoin() : UUID.fromString(work);
        RunState end = workers.workUntilOver(run, config.workerName());
        LOG.infof("Run %s is %s", run, end.word());
        return end == RunState.COMPLETED || end == RunState.COMPLETED_WITH_ERRORS ? 0 : 1;
    }
}
