package org.partnerscore.common.security;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.partnerscore.common.problem.Refusal;

/** Refuses what is not a bound caller's, in the words in which unknown things are refused: whether somebody else's exists is not told. */
@Singleton
class Bounds {

    private final Reach reach;

    Bounds(Reach reach) {
        this.reach = reach;
    }

    void requirePartners(String partner, Collection<String> named) {
        Set<String> others = new LinkedHashSet<>(named);
        others.remove(partner);
        if (!others.isEmpty() && !reach.haveLocations(partner, others)) {
            throw Refusal.notFound(
                    "PARTNER_UNKNOWN",
                    "There is no partner '%s'.".formatted(others.iterator().next()));
        }
    }

    void requireTenants(String partner, Collection<String> named) {
        Set<UUID> tenants = new LinkedHashSet<>();
        for (String each : named) {
            try {
                tenants.add(UUID.fromString(each));
            } catch (IllegalArgumentException e) {
                throw unknownCustomer(each);
            }
        }
        requireServed(partner, tenants);
    }

    void requireServed(String partner, Set<UUID> tenants) {
        if (!tenants.isEmpty() && !reach.haveServed(partner, tenants)) {
            throw unknownCustomer(tenants.size() == 1 ? tenants.iterator().next() : "each of " + tenants.size());
        }
    }

    private static Refusal unknownCustomer(Object tenant) {
        return Refusal.notFound("CUSTOMER_UNKNOWN", "There is no customer '%s'.".formatted(tenant));
    }
}
