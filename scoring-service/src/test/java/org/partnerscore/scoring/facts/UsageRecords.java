package org.partnerscore.scoring.facts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.partnerscore.scoring.engine.Measures;
import org.partnerscore.scoring.engine.UsageRow;

/** Monthly usage, asked for as telemetry-service is: in columns, single months or sums, with the pairs that lack a row. */
final class UsageRecords {

    private record Pair(String tenantId, String product) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int tenants = tenantId.compareTo(other.tenantId);
            return tenants == 0 ? product.compareTo(other.product) : tenants;
        }
    }

    private final Map<Pair, Map<YearMonth, UsageRow>> rows = new ConcurrentSkipListMap<>();

    /** The first row of a tenant, product and month stays. */
    void add(UsageRow row) {
        rows.computeIfAbsent(new Pair(row.tenantId(), row.product()), pair -> new TreeMap<>())
                .putIfAbsent(row.month(), row);
    }

    void clear() {
        rows.clear();
    }

    TelemetryApi.Answer answer(TelemetryApi.Query query) {
        List<String> tenants = new ArrayList<>();
        List<String> products = new ArrayList<>();
        List<TelemetryApi.Columns> selections = new ArrayList<>();
        Set<Pair> lacking = new HashSet<>();
        for (TelemetryApi.Selection selection : query.selections()) {
            Set<String> asked = Set.copyOf(selection.tenantIds());
            Map<Pair, List<UsageRow>> found = new TreeMap<>();
            rows.forEach((pair, months) -> {
                if (asked.contains(pair.tenantId())
                        && (selection.products() == null || selection.products().contains(pair.product()))) {
                    List<UsageRow> within = within(months, selection.from(), selection.to());
                    if (!within.isEmpty()) {
                        found.put(pair, within);
                    } else if (selection.from().equals(selection.to())
                            && query.seenBetween() != null
                            && !within(
                                            months,
                                            query.seenBetween().from(),
                                            query.seenBetween().to())
                                    .isEmpty()) {
                        lacking.add(pair);
                    }
                }
            });
            selections.add(columns(selection, found, tenants, products));
        }
        List<Pair> seen = List.copyOf(lacking);
        return new TelemetryApi.Answer(
                query.loaded(),
                selections,
                new TelemetryApi.Pairs(
                        seen.stream()
                                .mapToInt(pair -> at(pair.tenantId(), tenants))
                                .toArray(),
                        seen.stream()
                                .mapToInt(pair -> at(pair.product(), products))
                                .toArray()),
                tenants,
                products);
    }

    private static List<UsageRow> within(Map<YearMonth, UsageRow> months, YearMonth from, YearMonth to) {
        return months.values().stream()
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .toList();
    }

    private static int at(String value, List<String> values) {
        if (!values.contains(value)) {
            values.add(value);
        }
        return values.indexOf(value);
    }

    private static TelemetryApi.Columns columns(
            TelemetryApi.Selection selection,
            Map<Pair, List<UsageRow>> found,
            List<String> tenants,
            List<String> products) {
        boolean stored = selection.from().equals(selection.to());
        return new TelemetryApi.Columns(
                selection.from(),
                selection.to(),
                found.keySet().stream()
                        .mapToInt(pair -> at(pair.tenantId(), tenants))
                        .toArray(),
                found.keySet().stream()
                        .mapToInt(pair -> at(pair.product(), products))
                        .toArray(),
                column(found, Measures::paidAvailableUnits, sum -> sum),
                column(found, Measures::monthlyActiveUsers, sum -> sum),
                column(found, Measures::consumedRevenue, UsageRecords::usd),
                column(found, Measures::revenue, UsageRecords::usd),
                column(found, Measures::capacityUnits, UsageRecords::usd),
                stored ? null : found.values().stream().mapToInt(List::size).toArray(),
                stored ? found.values().stream().mapToInt(each -> 1).toArray() : null);
    }

    private static BigDecimal usd(long micros) {
        return BigDecimal.valueOf(micros, 6);
    }

    private static <T> List<T> column(
            Map<Pair, List<UsageRow>> found, Function<Measures, OptionalLong> measure, Function<Long, T> told) {
        List<T> column = new ArrayList<>();
        found.values()
                .forEach(months -> column.add(months.stream()
                        .map(row -> measure.apply(row.measures()))
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .reduce(Long::sum)
                        .map(told)
                        .orElse(null)));
        return column;
    }
}
