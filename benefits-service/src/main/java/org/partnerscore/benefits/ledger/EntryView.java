package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerEntry", description = "One line of a ledger; it never changes.")
record EntryView(
        @Schema(description = "Its place, from 1 without gaps", examples = "3")
        long sequence,

        @Schema(
                description =
                        "What happened. `renewal`: a new membership year, what was used in the former one counts no"
                                + " more; `alert`: a threshold is reached; `recovery`: it is no longer reached")
        EntryKind kind,

        @Schema(description = "The day", examples = "2023-09-15")
        LocalDate on,

        @Schema(description = "How much; for renewals, alerts and recoveries what was in use", examples = "1")
        BigDecimal quantity,

        @Schema(description = "Who got it or gave it back", examples = "user-17", nullable = true)
        String holder,

        @Schema(description = "The key that was used", examples = "key-4711-1", nullable = true)
        String key,

        @Schema(description = "The key in whose place it came", nullable = true)
        String replaces,

        @Schema(description = "Percent of the grant, for alerts and recoveries", nullable = true)
        Integer threshold,

        @Schema(description = "Activated after it", examples = "100")
        BigDecimal activated,

        @Schema(description = "Used after it", examples = "85")
        BigDecimal used,

        Instant recordedAt) {

    static EntryView of(Entry entry, Instant recordedAt) {
        return new EntryView(
                entry.sequence(),
                entry.kind(),
                entry.on(),
                entry.quantity(),
                entry.holder().orElse(null),
                entry.key().orElse(null),
                entry.replaces().orElse(null),
                entry.threshold().orElse(null),
                entry.activated(),
                entry.used(),
                recordedAt);
    }
}
