package org.partnerscore.scoring.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.engine.UsageSelection;

class UsageQueriesTest {

    private static final YearMonth M = YearMonth.of(2023, 8);

    @Test
    void aPartnerWithoutAssociationsStillAsksWhetherTheMonthIsLoaded() {
        List<TelemetryApi.Query> queries = UsageQueries.of(plan());
        assertEquals(1, queries.size());
        assertEquals(List.of(), queries.get(0).selections());
        assertEquals(List.of(M), queries.get(0).loaded());
    }

    @Test
    void noQueryIsLargerThanTelemetryTakesAndNothingIsLost() {
        List<String> tenants =
                IntStream.range(0, 30_000).mapToObj(String::valueOf).toList();
        List<TelemetryApi.Query> queries =
                UsageQueries.of(plan(selection(M, tenants), selection(M.minusYears(1), tenants)));
        assertEquals(3, queries.size());
        for (TelemetryApi.Query query : queries) {
            assertTrue(query.selections().stream()
                            .mapToInt(each -> each.tenantIds().size())
                            .sum()
                    <= 20_000);
        }
        for (YearMonth month : List.of(M, M.minusYears(1))) {
            assertEquals(
                    tenants,
                    queries.stream()
                            .flatMap(query -> query.selections().stream())
                            .filter(each -> each.from().equals(month))
                            .flatMap(each -> each.tenantIds().stream())
                            .toList());
        }
    }

    @Test
    void aHundredSelectionsFitAndOneMoreDoesNot() {
        assertEquals(1, UsageQueries.of(plan(selections(100))).size());
        assertEquals(2, UsageQueries.of(plan(selections(101))).size());
    }

    private static UsageSelection[] selections(int count) {
        return Collections.nCopies(count, selection(M, List.of("t"))).toArray(UsageSelection[]::new);
    }

    private static UsageSelection selection(YearMonth month, List<String> tenants) {
        return new UsageSelection(month, month, tenants, List.of("teams"));
    }

    private static UsagePlan plan(UsageSelection... selections) {
        return new UsagePlan(List.of(selections), M.minusYears(1), M, M);
    }
}
