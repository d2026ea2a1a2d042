package org.partnerscore.common.security;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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

    void requirePartners(Caller caller, Collection<String> named) {
        Set<String> others = new LinkedHashSet<>(named);
        others.remove(caller.partnerId().orElseThrow());
        if (!others.isEmpty() && !reach.haveLocations(caller, others)) {
            throw Refusal.notFound(
                    "PARTNER_UNKNOWN",
                    "There is no partner " + others.iterator().next() + ".");
        }
    }

    /** @param named as the caller wrote them; what is no UUID is nobody's */
    void requireCustomers(Caller caller, Collection<String> named) {
        Set<UUID> tenants = new LinkedHashSet<>();
        for (String each : named) {
            try {
                tenants.add(UUID.fromString(each));
            } catch (IllegalArgumentException e) {
                throw unknown(each);
            }
        }
        requireCustomers(caller, tenants, LocalDate.EPOCH);
    }

    void requireCustomers(Caller caller, Set<UUID> tenants, LocalDate since) {
        if (!tenants.isEmpty() && !reach.haveServed(caller, tenants, since)) {
            throw unknown(tenants.iterator().next());
        }
    }

    private static Refusal unknown(Object tenant) {
        return Refusal.notFound("CUSTOMER_UNKNOWN", "There is no customer " + tenant + ".");
    }
}
