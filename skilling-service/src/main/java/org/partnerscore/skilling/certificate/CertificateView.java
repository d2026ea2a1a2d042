package org.partnerscore.skilling.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as it is shown. */
record CertificateView(
        @Schema(examples = "i1") String individualId,

        @Schema(description = "Code or alias, as the feed gave it", examples = "MS-101")
        String certification,

        @Schema(examples = "2023-01-01") LocalDate earnedOn,

        @Schema(description = "First day on which it is no longer held; null = it never expires", nullable = true)
        LocalDate expiresOn,

        @Schema(description = "First day on which it no longer holds; earnedOn = it never did", nullable = true)
        LocalDate revokedOn,

        @Schema(description = "1, 2, …: how often the record has changed", examples = "1")
        int version,

        @Schema(description = "When this version was recorded", examples = "2023-09-15T08:00:00Z")
        Instant recordedAt) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.individualId(),
                certificate.certification(),
                certificate.earnedOn(),
                certificate.expiresOn().orElse(null),
                certificate.revokedOn().orElse(null),
                certificate.version(),
                certificate.recordedAt());
    }
}
