package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.List;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.engine.UsageSelection;

/** Cuts a usage plan into as few queries as telemetry-service's limits allow; nearly always one. */
final class UsageQueries {

    private static final int SELECTIONS = 100;
    private static final int TENANTS = 20_000;

    private final UsagePlan plan;
    private final List<TelemetryApi.Query> queries = new ArrayList<>();
    private List<TelemetryApi.Selection> selections = new ArrayList<>();
    private int room = TENANTS;

    private UsageQueries(UsagePlan plan) {
        this.plan = plan;
    }

    static List<TelemetryApi.Query> of(UsagePlan plan) {
        UsageQueries cut = new UsageQueries(plan);
        plan.selections().forEach(cut::add);
        if (!cut.selections.isEmpty() || cut.queries.isEmpty()) {
            cut.close();
        }
        return cut.queries;
    }

    private void add(UsageSelection selection) {
        int from = 0;
        while (from < selection.tenantIds().size()) {
            if (room == 0 || selections.size() == SELECTIONS) {
                close();
            }
            int to = Math.min(selection.tenantIds().size(), from + room);
            selections.add(new TelemetryApi.Selection(
                    selection.from(), selection.to(), selection.tenantIds().subList(from, to), products(selection)));
            room -= to - from;
            from = to;
        }
    }

    /** Telemetry gives every product where none is named. */
    private static List<String> products(UsageSelection selection) {
        return selection.products().isEmpty() ? null : selection.products();
    }

    private void close() {
        queries.add(new TelemetryApi.Query(
                selections, new TelemetryApi.Window(plan.seenFrom(), plan.seenTo()), List.of(plan.loaded())));
        selections = new ArrayList<>();
        room = TENANTS;
    }
}
