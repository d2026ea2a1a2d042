package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers a usage plan out of stored monthly rows as telemetry-service does: single rows, sums over windows, pairs seen. */
public final class Telemetry {

    private record Pair(String tenantId, String product) {}

    private final List<UsageRow> stored;

    public Telemetry(List<UsageRow> stored) {
        this.stored = List.copyOf(stored);
    }

    public void answer(UsagePlan plan, FactsBuilder facts) {
        Set<Pair> missing = new HashSet<>();
        for (UsageSelection selection : plan.selections()) {
            boolean single = selection.from().equals(selection.to());
            Map<String, List<UsageRow>> rows = select(selection);
            rows.values().forEach(each -> facts.usage(single ? each.get(0) : sum(selection, each)));
            if (single) {
                asked(selection).stream()
                        .filter(pair -> !rows.containsKey(pair.toString()))
                        .forEach(missing::add);
            }
        }
        Set<Pair> seen = new HashSet<>();
        for (UsageRow row : stored) {
            Pair pair = new Pair(row.tenantId(), row.product());
            if (isWithin(row.month(), plan.seenFrom(), plan.seenTo()) && missing.contains(pair)) {
                seen.add(pair);
            }
        }
        seen.forEach(pair -> facts.seen(pair.tenantId(), pair.product()));
    }

    private Map<String, List<UsageRow>> select(UsageSelection selection) {
        Map<String, List<UsageRow>> rows = new TreeMap<>();
        Set<String> tenants = Set.copyOf(selection.tenantIds());
        for (UsageRow row : stored) {
            if (isWithin(row.month(), selection.from(), selection.to())
                    && tenants.contains(row.tenantId())
                    && (selection.products().isEmpty() || selection.products().contains(row.product()))) {
                rows.computeIfAbsent(new Pair(row.tenantId(), row.product()).toString(), pair -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows;
    }

    private Set<Pair> asked(UsageSelection selection) {
        Set<Pair> asked = new HashSet<>();
        for (UsageRow row : stored) {
            if (selection.tenantIds().contains(row.tenantId())
                    && (selection.products().isEmpty() || selection.products().contains(row.product()))) {
                asked.add(new Pair(row.tenantId(), row.product()));
            }
        }
        return asked;
    }

    private static UsageRow sum(UsageSelection selection, List<UsageRow> rows) {
        UsageRow any = rows.get(0);
        return UsageRow.sum(
                selection.from(),
                selection.to(),
                any.tenantId(),
                any.product(),
                new Measures(
                        sum(rows, Measures::paidAvailableUnits),
                        sum(rows, Measures::monthlyActiveUsers),
                        sum(rows, Measures::consumedRevenue),
                        sum(rows, Measures::revenue),
                        sum(rows, Measures::capacityUnits)),
                rows.size());
    }

    /** Nothing known counts as nothing; nothing known at all stays unknown. */
    private static OptionalLong sum(List<UsageRow> rows, Function<Measures, OptionalLong> measure) {
        return rows.stream()
                .map(row -> measure.apply(row.measures()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .boxed()
                .reduce(Long::sum)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static boolean isWithin(YearMonth month, YearMonth from, YearMonth to) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
