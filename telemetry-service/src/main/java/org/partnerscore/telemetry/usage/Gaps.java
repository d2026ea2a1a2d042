package org.partnerscore.telemetry.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the selections of single months asked for and did not find. Pairs that were found are kept, pairs that were not
 * are never listed: their number is that of all tenants times all products.
 */
final class Gaps {

    private record Pair(UUID tenantId, String product) {}

    /** A selection of one month, and what it found. */
    private static final class Month {
        private final Set<UUID> tenantIds;
        private final Set<String> products;
        private final boolean allProducts;
        private final Set<Pair> found = new HashSet<>();
        private final Map<String, Integer> tenantsByProduct = new HashMap<>();

        Month(UsageQuery.Wanted wanted) {
            tenantIds = Set.copyOf(wanted.tenantIds());
            allProducts = wanted.allProducts();
            products = allProducts ? Set.of() : Set.copyOf(wanted.products());
        }

        void found(UUID tenantId, String product) {
            found.add(new Pair(tenantId, product));
            tenantsByProduct.merge(product, 1, Integer::sum);
        }

        boolean mayLack(UUID tenantId) {
            return allProducts || products.stream().anyMatch(product -> !found.contains(new Pair(tenantId, product)));
        }

        boolean mayLack(String product) {
            return tenantsByProduct.getOrDefault(product, 0) < tenantIds.size();
        }

        boolean lacks(UUID tenantId, String product) {
            return tenantIds.contains(tenantId)
                    && (allProducts || products.contains(product))
                    && !found.contains(new Pair(tenantId, product));
        }
    }

    private final Map<Integer, Month> months = new HashMap<>();

    /** Looks at nothing where nobody asks whether what lacks was seen. */
    Gaps(UsageQuery query) {
        for (int i = 0; query.seenBetween() != null && i < query.selections().size(); i++) {
            if (query.selections().get(i).oneMonth()) {
                months.put(i, new Month(query.selections().get(i)));
            }
        }
    }

    void found(int selection, UUID tenantId, String product) {
        Month month = months.get(selection);
        if (month != null) {
            month.found(tenantId, product);
        }
    }

    /** Tenants that may lack a row. */
    Set<UUID> tenantIds() {
        Set<UUID> lacking = new HashSet<>();
        for (Month month : months.values()) {
            month.tenantIds.stream().filter(month::mayLack).forEach(lacking::add);
        }
        return lacking;
    }

    /** Products that may lack a row; none = any. */
    List<String> products() {
        Set<String> lacking = new HashSet<>();
        for (Month month : months.values()) {
            if (month.allProducts) {
                return List.of();
            }
            month.products.stream().filter(month::mayLack).forEach(lacking::add);
        }
        return new ArrayList<>(lacking);
    }

    /** Whether some month lacks a row that it was asked for. */
    boolean lacks(UUID tenantId, String product) {
        return months.values().stream().anyMatch(month -> month.lacks(tenantId, product));
    }
}
