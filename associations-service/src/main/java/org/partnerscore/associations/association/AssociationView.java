package org.partnerscore.associations.association;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An association as it is shown. */
record AssociationView(
        @Schema(examples = "4711-a") String partnerId,

        @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
        UUID tenantId,

        AssociationType type,

        @Schema(description = "Sorted; empty = all products of the tenant", examples = "[\"exchange-online\"]")
        List<String> products,

        @Schema(examples = "2023-01-10") LocalDate associatedOn,

        @Schema(nullable = true, description = "null = in force without end", examples = "2024-01-10")
        LocalDate endedOn,

        @Schema(description = "1, 2, … : how often the record has changed", examples = "1")
        int version,

        @Schema(description = "When this version was recorded", examples = "2023-09-15T08:00:00Z")
        Instant recordedAt) {

    static AssociationView of(Association association) {
        return new AssociationView(
                association.key().partnerId(),
                association.key().tenantId(),
                association.key().type(),
                association.products(),
                association.key().associatedOn(),
                association.endedOn().orElse(null),
                association.version(),
                association.recordedAt());
    }
}
