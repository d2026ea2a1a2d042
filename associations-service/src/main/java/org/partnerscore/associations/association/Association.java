package org.partnerscore.associations.association;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That a partner works for a tenant in one role, in force over {@code [associatedOn, endedOn)}.
 *
 * @param products sorted; empty = all products of the tenant
 * @param endedOn empty = still in force; associatedOn itself = never was, a withdrawn association
 */
record Association(Key key, List<String> products, Optional<LocalDate> endedOn, int version, Instant recordedAt) {

    /** What makes two records the same association. */
    record Key(String partnerId, UUID tenantId, AssociationType type, LocalDate associatedOn) {}

    Association {
        products = List.copyOf(products);
    }
}
