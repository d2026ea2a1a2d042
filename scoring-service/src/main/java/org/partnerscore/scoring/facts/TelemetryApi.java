package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of telemetry-service, and what of its columnar answer is read. */
final class TelemetryApi {

    static final String PATH = "/api/v1/usage/queries";

    private TelemetryApi() {}

    record Query(List<Selection> selections, Window seenBetween, List<YearMonth> loaded) {}

    /** Products left out = every product. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Selection(YearMonth from, YearMonth to, List<String> tenantIds, List<String> products) {}

    record Window(YearMonth from, YearMonth to) {}

    /** Columns and pairs name tenants and products by their position in the last two lists. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            List<YearMonth> loaded,
            List<Columns> selections,
            Pairs seen,
            List<String> tenantIds,
            List<String> products) {

        public Answer {
            loaded = List.copyOf(loaded);
            selections = List.copyOf(selections);
            tenantIds = List.copyOf(tenantIds);
            products = List.copyOf(products);
        }
    }

    /** One element of each list per usage row; a column without any value is null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Columns(
            YearMonth from,
            YearMonth to,
            int[] tenantAt,
            int[] productAt,
            List<Long> paidAvailableUnits,
            List<Long> monthlyActiveUsers,
            List<BigDecimal> consumedRevenueUsd,
            List<BigDecimal> revenueUsd,
            List<BigDecimal> capacityUnits,
            int[] months,
            int[] versions) {

        /** A stored row counts one month and has a version; a sum counts its months and has none. */
        public Columns {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            boolean stored = from.equals(to);
            requireRows(tenantAt.length, productAt.length, (stored ? versions : months).length);
            Stream.of(paidAvailableUnits, monthlyActiveUsers, consumedRevenueUsd, revenueUsd, capacityUnits)
                    .filter(Objects::nonNull)
                    .forEach(column -> requireRows(tenantAt.length, column.size()));
            if (stored && IntStream.of(versions).anyMatch(version -> version < 1)) {
                throw new IllegalArgumentException("a stored usage row has a version of at least one");
            }
        }

        int rows() {
            return tenantAt.length;
        }

        int months(int row) {
            return months == null ? 1 : months[row];
        }

        int version(int row) {
            return versions == null ? 0 : versions[row];
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pairs(int[] tenantAt, int[] productAt) {

        public Pairs {
            requireRows(tenantAt.length, productAt.length);
        }
    }

    private static void requireRows(int rows, int... lengths) {
        if (IntStream.of(lengths).anyMatch(length -> length != rows)) {
            throw new IllegalArgumentException("columns that belong together differ in length");
        }
    }
}
