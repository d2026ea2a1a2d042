package org.partnerscore.scoring.cases;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.partnerscore.scoring.engine.Measures;
import org.partnerscore.scoring.engine.Micros;
import org.partnerscore.scoring.engine.UsageRow;

/** Makes stored monthly rows of what a case gives; "2022-09..2023-08" stands for every month of these, each with as much. */
final class CaseUsage {

    private static final class Month {
        private List<Long> seats = List.of();
        private BigDecimal acr;
        private BigDecimal revenue;
        private BigDecimal capacity;
    }

    private CaseUsage() {}

    static List<UsageRow> rows(RuleCase.GivenUsage usage) {
        Map<YearMonth, Month> months = new TreeMap<>();
        each(usage.months(), months, (month, numbers) -> month.seats = numbers);
        each(usage.acr(), months, (month, usd) -> month.acr = usd);
        each(usage.revenue(), months, (month, usd) -> month.revenue = usd);
        each(usage.capacity(), months, (month, units) -> month.capacity = units);
        List<UsageRow> rows = new ArrayList<>();
        for (String tenant : CaseFacts.expand(usage.tenant())) {
            for (String product : CaseFacts.expand(usage.product())) {
                months.forEach(
                        (month, numbers) -> rows.add(new UsageRow(month, tenant, product, measures(numbers), 1)));
            }
        }
        return rows;
    }

    private static <V> void each(Map<String, V> given, Map<YearMonth, Month> months, BiConsumer<Month, V> into) {
        given.forEach((range, value) -> {
            String[] ends = range.split("\\.\\.");
            YearMonth last = YearMonth.parse(ends[ends.length - 1]);
            for (YearMonth month = YearMonth.parse(ends[0]); !month.isAfter(last); month = month.plusMonths(1)) {
                into.accept(months.computeIfAbsent(month, m -> new Month()), value);
            }
        });
    }

    private static Measures measures(Month month) {
        return new Measures(
                number(month.seats, 0),
                number(month.seats, 1),
                micros(month.acr),
                micros(month.revenue),
                micros(month.capacity));
    }

    private static OptionalLong number(List<Long> numbers, int index) {
        Long number = index < numbers.size() ? numbers.get(index) : null;
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static OptionalLong micros(BigDecimal number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(Micros.of(number));
    }
}
