package org.partnerscore.scoring.freshness;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Whom the changes of all logs touch. */
final class Touched {

    private final int most;
    private final Set<String> tenantIds = new TreeSet<>();
    private final Set<String> partnerIds = new TreeSet<>();
    private boolean everybody;

    /** @param most tenants, and partners, that are told apart */
    Touched(int most) {
        this.most = most;
    }

    void everybody() {
        everybody = true;
    }

    void tenants(Collection<String> ids) {
        add(tenantIds, ids);
    }

    void partners(Collection<String> ids) {
        add(partnerIds, ids);
    }

    private void add(Set<String> known, Collection<String> ids) {
        if (!everybody) {
            known.addAll(ids);
            everybody = known.size() > most;
        }
    }

    boolean isEverybody() {
        return everybody;
    }

    boolean isNobody() {
        return !everybody && tenantIds.isEmpty() && partnerIds.isEmpty();
    }

    Set<String> tenantIds() {
        return tenantIds;
    }

    Set<String> partnerIds() {
        return partnerIds;
    }
}
