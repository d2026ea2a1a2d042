package org.partnerscore.common.security;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A body that says whose records it is about. */
public interface Named {

    /** The partners and locations that it names. */
    default Set<String> namedPartners() {
        return Set.of();
    }

    /** The customers that it names. */
    default Set<UUID> namedTenants() {
        return Set.of();
    }

    /** A partner may ask about customers that it worked for on this day or later. */
    default LocalDate servedSince() {
        return LocalDate.EPOCH;
    }
}
