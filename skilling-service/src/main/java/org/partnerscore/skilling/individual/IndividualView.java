package org.partnerscore.skilling.individual;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as it is shown, with what is known of its person. */
record IndividualView(
        @Schema(examples = "i1") String individualId,
        @Schema(examples = "4711") String partnerId,
        @Schema(examples = "2022-01-01") LocalDate linkedOn,

        @Schema(description = "First day on which the link no longer holds; linkedOn = it never did", nullable = true)
        LocalDate unlinkedOn,

        @Schema(nullable = true, examples = "Ada Example") String name,

        @Schema(nullable = true, examples = "ada@example.com")
        String email,

        @Schema(
                description = "1, 2, …: how often the link has changed; a new name or address is none of its changes",
                examples = "1")
        int version,

        @Schema(description = "When this version of the link was recorded", examples = "2023-09-15T08:00:00Z")
        Instant recordedAt) {

    static IndividualView of(NamedLink named) {
        Link link = named.link();
        return new IndividualView(
                link.individualId(),
                link.partnerId(),
                link.linkedOn(),
                link.unlinkedOn().orElse(null),
                named.name().orElse(null),
                named.email().orElse(null),
                link.version(),
                link.recordedAt());
    }
}
