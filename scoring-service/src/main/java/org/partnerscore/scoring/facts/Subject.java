package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnerscore.scoring.engine.FactsPlan;
import org.partnerscore.scoring.engine.UsagePlan;

/**
 * One of many partners that facts are gathered for.
 *
 * @param told what associations-service says of it, in the words of an answer about it alone
 * @param usage what to ask telemetry-service about it
 */
record Subject(AssociationsApi.Answer told, UsagePlan usage) {

    static Subject of(AssociationsApi.Partner partner, List<AssociationsApi.Customer> customers, FactsPlan plan) {
        Set<String> tenants = new HashSet<>();
        partner.associations().forEach(association -> tenants.add(association.tenantId()));
        List<AssociationsApi.Customer> own = customers.stream()
                .filter(customer -> tenants.contains(customer.tenantId()))
                .toList();
        return new Subject(
                new AssociationsApi.Answer(List.of(partner), own), plan.usage(AnswersRead.associations(partner)));
    }

    String partnerId() {
        return partner().partnerId();
    }

    /** The partner and its locations. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(partner().locations());
        ids.add(0, partnerId());
        return ids;
    }

    int tenants() {
        return (int) partner().associations().stream()
                .map(AssociationsApi.Association::tenantId)
                .distinct()
                .count();
    }

    private AssociationsApi.Partner partner() {
        return told.partners().get(0);
    }
}
