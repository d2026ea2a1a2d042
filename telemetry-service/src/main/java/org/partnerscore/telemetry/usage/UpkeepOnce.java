package org.partnerscore.telemetry.usage;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/**
 * The process: a service, or - with {@code partnerscore.usage.upkeep=once} - one that brings the months of usage up to date and ends, which
 * is what a CronJob starts. It serves nothing, so it needs no port.
 */
@QuarkusMain
public class UpkeepOnce implements QuarkusApplication {

    private static final String UPKEEP = "partnerscore.usage.upkeep";

    @Inject
    UsageMonths months;

    @Inject
    UsageUpkeepConfig config;

    public static void main(String... args) {
        if ("once".equals(System.getProperty(UPKEEP, System.getenv("PARTNERSCORE_USAGE_UPKEEP")))) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        Quarkus.run(UpkeepOnce.class, args);
    }

    /** 1 where the months could not be brought up to date now. */
    @Override
    public int run(String... args) {
        if (config.upkeep() == UsageUpkeepConfig.Upkeep.ONCE) {
            return months.keepUp() ? 0 : 1;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
