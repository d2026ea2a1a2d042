package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A partner's associations by tenant. Tenants are numbered in alphabetical order; the associations of one stand earliest
 * first, so that the first one found is the one that dates an entry.
 */
final class Tenancies {

    /** An association with the numbers of the products it names; null numbers = all products. */
    record Tenancy(Association association, int[] products) {}

    private static final Comparator<Association> EARLIEST_FIRST = Comparator.comparing(Association::associatedOn)
            .thenComparing(Association::type)
            .thenComparing(Association::partnerId)
            .thenComparing(Association::version);

    private final Products products;
    private final String[] tenants;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Tenancy[][] byTenant;

    private Tenancies(Products products, Map<String, List<Association>> associations) {
        this.products = products;
        tenants = associations.keySet().toArray(String[]::new);
        byTenant = new Tenancy[tenants.length][];
        for (int tenant = 0; tenant < tenants.length; tenant++) {
            numbers.put(tenants[tenant], tenant);
            byTenant[tenant] = associations.get(tenants[tenant]).stream()
                    .sorted(EARLIEST_FIRST)
                    .map(this::tenancy)
                    .toArray(Tenancy[]::new);
        }
    }

    static Tenancies of(Collection<Association> associations, Products products) {
        Map<String, List<Association>> byTenant = new TreeMap<>();
        for (Association association : associations) {
            byTenant.computeIfAbsent(association.tenantId(), tenant -> new ArrayList<>())
                    .add(association);
        }
        return new Tenancies(products, byTenant);
    }

    private Tenancy tenancy(Association association) {
        return new Tenancy(
                association, association.products().isEmpty() ? null : products.numbers(association.products()));
    }

    Products products() {
        return products;
    }

    int count() {
        return tenants.length;
    }

    String tenant(int number) {
        return tenants[number];
    }

    /** The number of a tenant, or -1 for one that the partner has no association with. */
    int number(String tenantId) {
        return numbers.getOrDefault(tenantId, -1);
    }

    Tenancy[] of(int tenant) {
        return byTenant[tenant];
    }
}
