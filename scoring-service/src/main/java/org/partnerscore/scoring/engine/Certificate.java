package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate under its certification's code, with the code it was stored under; {@code retiredOn} is the retirement of
 * the certification, not of an exam.
 */
public record Certificate(
        String certification,
        String storedAs,
        LocalDate earnedOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> revokedOn,
        Optional<LocalDate> retiredOn,
        int version) {

    public Certificate {
        Objects.requireNonNull(certification);
        Objects.requireNonNull(storedAs);
        Objects.requireNonNull(earnedOn);
        Objects.requireNonNull(expiresOn);
        Objects.requireNonNull(revokedOn);
        Objects.requireNonNull(retiredOn);
    }

    RecordRef record(String individualId) {
        return new RecordRef(RecordType.CERTIFICATE, individualId + '/' + storedAs + '/' + earnedOn, version);
    }
}
