package org.partnerscore.scoring.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonthlyRunTest extends OverAProgram {

    @Inject
    MonthlyRun monthly;

    @Inject
    Workers workers;

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
}
