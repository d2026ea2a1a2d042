package org.partnerscore.scoring.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

@QuarkusTest
class MonthlyRunTest extends OverAProgram {

    @Inject
    MonthlyRun monthly;

    @Inject
    Workers workers;

    @Inject
    Runs runs;

    @Inject
    AsOf days;

    @Inject
    Areas areas;

    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    @Test
    void everyProcessOfAMonthWorksOnOneRunOverEverybodyToday() {
        Set<UUID> opened = IntStream.range(0, 8)
                .parallel()
                .mapToObj(process -> monthly.openOrJoin())
                .collect(Collectors.toSet());
        assertEquals(1, opened.size());
        UUID id = opened.iterator().next();
        RunOverHttp run = new RunOverHttp(id.toString());
        assertEquals(LocalDate.now(clock).toString(), run.view().getString("asOf"));
        assertEquals("request", run.view().getString("cause"));
        assertEquals(RunState.COMPLETED, workers.workUntilOver(id, "test"));
        assertEquals(PARTNERS, run.view().getInt("progress.partnersDone"));
        assertEquals(id, monthly.openOrJoin());
    }

    @Test
    void aJobThatIsStartedAgainFinishesAMonthThatFailed() {
        MonthlyRun month = in("2031-05-01T03:00:00Z");
        program.disturb(Disturbances.failing("/api/v1/partners", Integer.MAX_VALUE));
        UUID id = month.openOrJoin();
        RunOverHttp run = new RunOverHttp(id.toString());
        assertEquals(RunState.FAILED, workers.workUntilOver(id, "test"));

        program.clear();
        program.fill(name, PARTNERS);
        assertEquals(id, month.openOrJoin());
        assertEquals(RunState.COMPLETED, workers.workUntilOver(id, "test"));
        assertEquals(PARTNERS, run.view().getInt("progress.partnersDone"));
        assertNull(run.view().getString("failure"));
    }

    @Test
    void whatSomebodyCancelledStaysCancelled() {
        MonthlyRun month = in("2031-06-01T03:00:00Z");
        UUID id = month.openOrJoin();
        runs.cancel(id);
        assertEquals(id, month.openOrJoin());
        assertEquals(RunState.CANCELLED, workers.workUntilOver(id, "test"));
    }

    private MonthlyRun in(String instant) {
        return new MonthlyRun(runs, days, areas, rulebook, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
