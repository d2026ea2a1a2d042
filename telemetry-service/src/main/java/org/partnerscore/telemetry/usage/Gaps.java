package org.partnerscore.telemetry.usage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the selections of single months asked for and did not find. Pairs that were found are kept, as bits at the positions that the
 * answer gives to tenant and product; pairs that were not are never listed: their number is that of all tenants times all products.
 */
final class Gaps {

    private final Positions<UUID> tenants;
    private final Positions<String> products;
    private final Map<Integer, Month> months = new HashMap<>();

    /** Looks at nothing where nobody asks whether what lacks was seen. */
    Gaps(UsageQuery query, Positions<UUID> tenants, Positions<String> products) {
        this.tenants = tenants;
        this.products = products;
        for (int i = 0; query.seenBetween() != null && i < query.selections().size(); i++) {
            if (query.selections().get(i).oneMonth()) {
                months.put(i, new Month(query.selections().get(i)));
            }
        }
    }

    /** A selection of one month, and what it found. */
    private final class Month {
        private final UsageQuery.Wanted wanted;
        private final List<BitSet> tenantsByProduct = new ArrayList<>();
        private Set<UUID> tenantIds;

        Month(UsageQuery.Wanted wanted) {
            this.wanted = wanted;
        }

        void found(int tenantAt, int productAt) {
            while (tenantsByProduct.size() <= productAt) {
                tenantsByProduct.add(new BitSet());
            }
            tenantsByProduct.get(productAt).set(tenantAt);
        }

        BitSet tenantsWith(String product) {
            int at = products.find(product);
            return at < 0 || at >= tenantsByProduct.size() ? new BitSet() : tenantsByProduct.get(at);
        }

        boolean mayLack(String product) {
            return tenantsWith(product).cardinality() < wanted.tenantIds().size();
        }

        void addTenantsThatMayLack(Set<UUID> lacking) {
            if (wanted.allProducts()) {
                lacking.addAll(wanted.tenantIds());
                return;
            }
            BitSet haveAll = new BitSet();
            haveAll.set(0, tenants.size());
            wanted.products().forEach(product -> haveAll.and(tenantsWith(product)));
            if (haveAll.cardinality() < wanted.tenantIds().size()) {
                wanted.tenantIds().stream()
                        .filter(tenantId -> !has(haveAll, tenants.find(tenantId)))
                        .forEach(lacking::add);
            }
        }

        boolean lacks(UUID tenantId, String product) {
            if (tenantIds == null) {
                tenantIds = Set.copyOf(wanted.tenantIds());
            }
            return tenantIds.contains(tenantId)
                    && (wanted.allProducts() || wanted.products().contains(product))
                    && !has(tenantsWith(product), tenants.find(tenantId));
        }

        private static boolean has(BitSet some, int position) {
            return position >= 0 && some.get(position);
        }
    }

    void found(int selection, int tenantAt, int productAt) {
        Month month = months.get(selection);
        if (month != null) {
            month.found(tenantAt, productAt);
        }
    }

    /** Tenants that may lack a row. */
    Set<UUID> tenantIds() {
        Set<UUID> lacking = new HashSet<>();
        months.values().forEach(month -> month.addTenantsThatMayLack(lacking));
        return lacking;
    }

    /** Products that may lack a row; none = any. */
    List<String> products() {
        Set<String> lacking = new HashSet<>();
        for (Month month : months.values()) {
            if (month.wanted.allProducts()) {
                return List.of();
            }
            month.wanted.products().stream().filter(month::mayLack).forEach(lacking::add);
        }
        return new ArrayList<>(lacking);
    }

    /** Whether some month lacks a row that it was asked for. */
    boolean lacks(UUID tenantId, String product) {
        return months.values().stream().anyMatch(month -> month.lacks(tenantId, product));
    }
}
