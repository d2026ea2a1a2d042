package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A partner's (or its location's) link to a tenant, in force over {@code [associatedOn, endedOn)}; no products = all. */
public record Association(
        String partnerId,
        String tenantId,
        AssociationType type,
        List<String> products,
        LocalDate associatedOn,
        Optional<LocalDate> endedOn,
        int version) {

    public Association {
        Objects.requireNonNull(partnerId);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(type);
        Objects.requireNonNull(associatedOn);
        Objects.requireNonNull(endedOn);
        products = List.copyOf(products);
    }

    boolean inForceOn(LocalDate day) {
        return !associatedOn.isAfter(day) && (endedOn.isEmpty() || day.isBefore(endedOn.get()));
    }

    RecordRef record() {
        return new RecordRef(
                RecordType.ASSOCIATION, partnerId + '/' + tenantId + '/' + type + '/' + associatedOn, version);
    }
}
