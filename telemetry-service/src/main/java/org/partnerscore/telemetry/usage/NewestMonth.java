package org.partnerscore.telemetry.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** How old the newest usage is: a feed that stopped shows here before it shows in scores. */
@Singleton
class NewestMonth {

    /** Answered by the end of one index, for the months lead the key and the empty ones ahead are small. */
    private static final String NEWEST = "select month from usage order by month desc limit 1";

    private final Database database;
    private final Clock clock;

    NewestMonth(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("usage_newest_month_age_seconds", this, NewestMonth::age)
                .description("Time since the newest month of which there is usage began; not a number without any")
                .register(meters);
    }

    private double age() {
        return database.find(new Selection(NEWEST), row -> row.getObject("month", LocalDate.class))
                .map(month ->
                        Duration.between(month.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant()))
                .map(age -> (double) age.toSeconds())
                .orElse(Double.NaN);
    }
}
