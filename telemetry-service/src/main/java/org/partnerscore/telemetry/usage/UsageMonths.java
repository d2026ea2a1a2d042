package org.partnerscore.telemetry.usage;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.partnerscore.common.months.MonthUpkeep;

/** Which months of usage there are: made ahead of their first row, detached when they are kept no longer. */
@Singleton
class UsageMonths {

    private static final Logger LOG = Logger.getLogger(UsageMonths.class);

    private final MonthUpkeep upkeep;
    private final UsageMonthsConfig config;
    private final UsageUpkeepConfig when;
    private final Clock clock;

    UsageMonths(MonthUpkeep upkeep, UsageMonthsConfig config, UsageUpkeepConfig when, Clock clock) {
        this.upkeep = upkeep;
        this.config = config;
        this.when = when;
        this.clock = clock;
    }

    /** The first month that is kept and taken, if there is such a limit. */
    Optional<YearMonth> firstKept() {
        return config.kept().map(months -> YearMonth.now(clock).minusMonths(months - 1L));
    }

    void start(@Observes StartupEvent event) {
        hourly();
    }

    /** What cannot be done now, because an import is writing or somebody reads for long, is done the next time. */
    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        if (when.upkeep() == UsageUpkeepConfig.Upkeep.HOURLY) {
            keepUp();
        }
    }

    /** Says whether it could be done. */
    boolean keepUp() {
        YearMonth current = YearMonth.now(clock);
        try {
            Optional<MonthUpkeep.Changes> changes =
                    upkeep.run(UsageFeed.FEED, current, current.plusMonths(config.ahead()), firstKept());
            LOG.infof("Months of usage: %s", changes.map(Object::toString).orElse("an import is under way"));
            return changes.isPresent();
        } catch (SQLException e) {
            LOG.warnf("The months of usage are not up to date: %s", e.getMessage());
            return false;
        }
    }
}
