package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An individual's link to a partner over {@code [linkedOn, unlinkedOn)} with the certificates the individual holds. */
public record Person(
        String individualId,
        String partnerId,
        LocalDate linkedOn,
        Optional<LocalDate> unlinkedOn,
        int version,
        List<Certificate> certificates) {

    public Person {
        Objects.requireNonNull(individualId);
        Objects.requireNonNull(partnerId);
        Objects.requireNonNull(linkedOn);
        Objects.requireNonNull(unlinkedOn);
        certificates = List.copyOf(certificates);
    }

    /** A link withdrawn as never made; it neither counts nor ends an older one. */
    boolean isWithdrawn() {
        return unlinkedOn.isPresent() && !linkedOn.isBefore(unlinkedOn.get());
    }

    boolean hasEndedBy(LocalDate day) {
        return unlinkedOn.isPresent() && !day.isBefore(unlinkedOn.get());
    }

    RecordRef record() {
        return new RecordRef(RecordType.INDIVIDUAL, individualId + '/' + partnerId + '/' + linkedOn, version);
    }
}
