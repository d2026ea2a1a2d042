package org.partnerscore.scoring.run;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

/**
 * The program-wide run of a month: whoever asks first opens it for today, everybody else in that month gets the same. Where it failed it is
 * queued again, so that a Job that is started again finishes the month; where somebody cancelled it, it stays so.
 */
@Singleton
class MonthlyRun {

    private static final RunRequest REQUEST = new RunRequest(null, List.of(), Map.of());

    private final Runs runs;
    private final AsOf days;
    private final Areas areas;
    private final Rulebook rulebook;
    private final Clock clock;

    MonthlyRun(Runs runs, AsOf days, Areas areas, Rulebook rulebook, Clock clock) {
        this.runs = runs;
        this.days = days;
        this.areas = areas;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    UUID openOrJoin() {
        String key = "month-" + YearMonth.now(clock.withZone(ZoneOffset.UTC));
        UUID id = runs.queue(REQUEST.basis(days, areas, rulebook), Optional.of(key), REQUEST.canonical());
        runs.reopen(id);
        return id;
    }
}
