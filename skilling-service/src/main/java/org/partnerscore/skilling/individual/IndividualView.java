package org.partnerscore.skilling.individual;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as it is shown, with what is known of its person to those who may see it. */
record IndividualView(
        @Schema(examples = "i1") String individualId,
        @Schema(examples = "4711") String partnerId,
        @Schema(examples = "2022-01-01") LocalDate linkedOn,

        @Schema(description = "First day on which the link no longer holds; linkedOn = it never did", nullable = true)
        LocalDate unlinkedOn,

        @JsonUnwrapped Person person,

        @Schema(
                description = "1, 2, …: how often the link has changed; a new name or address is none of its changes",
                examples = "1")
        int version,

        @Schema(description = "When this version of the link was recorded", examples = "2023-09-15T08:00:00Z")
        Instant recordedAt) {

    /** What is known of the person; as a whole absent where it is not shown. */
    record Person(
            @Schema(
                    nullable = true,
                    description = "Only for the permission people:read; null = not known",
                    examples = "Ada Example")
            String name,

            @Schema(
                    nullable = true,
                    description = "Only for the permission people:read; null = not known",
                    examples = "ada@example.com")
            String email) {}

    static IndividualView named(NamedLink link) {
        return of(link.link(), new Person(link.name().orElse(null), link.email().orElse(null)));
    }

    static IndividualView unnamed(Link link) {
        return of(link, null);
    }

    private static IndividualView of(Link link, Person person) {
        return new IndividualView(
                link.individualId(),
                link.partnerId(),
                link.linkedOn(),
                link.unlinkedOn().orElse(null),
                person,
                link.version(),
                link.recordedAt());
    }
}
