package org.partnerscore.benefits.badge;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Badge", description = "Proof of what a partner holds.")
record BadgeView(
        String partnerId,

        @Schema(
                description = "A solution area, `microsoft-cloud`, or the code of a specialization",
                examples = "modern-work")
        String subject,

        @Schema(examples = "Modern Work") String name,

        @Schema(description = "First day on which it was held without a break", examples = "2023-02-01")
        LocalDate heldSince,

        @Schema(description = "First day on which it is not valid any more, as things stand", examples = "2024-02-02")
        LocalDate validUntil,

        Instant issuedAt,

        @Schema(
                description = "Where it can be verified: whoever doubts a copy asks again",
                examples = "/api/v1/badges/4711/modern-work")
        String verification,

        @Schema(
                description =
                        "SHA-256, in hex, of partnerId, subject, name, heldSince and validUntil, each on a line of its own."
                                + " It is no signature")
        String digest) {

    static BadgeView of(Badge badge, Instant now) {
        return new BadgeView(
                badge.partnerId(),
                badge.subject(),
                badge.name(),
                badge.heldSince(),
                badge.validUntil(),
                now,
                "/api/v1/badges/" + badge.partnerId() + "/" + badge.subject(),
                badge.digest());
    }
}
