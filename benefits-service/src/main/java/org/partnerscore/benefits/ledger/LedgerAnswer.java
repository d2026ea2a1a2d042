package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerAnswer", description = "What was written, and the balance after it.")
record LedgerAnswer(
        String partnerId,
        String benefit,

        @Schema(
                description =
                        "The lines that the request added, in their order; an assignment may activate what it needs,"
                                + " and reaching a threshold is a line of its own")
        List<EntryView> entries,

        BalanceView balance,

        @Schema(
                description =
                        "First day on which what was assigned is no longer valid, where the benefit's rules set one",
                examples = "2024-10-15",
                nullable = true)
        LocalDate validUntil,

        @Schema(description = "The subscription after the key, where the request named one", nullable = true)
        SubscriptionView subscription) {

    @Schema(name = "LedgerSubscription")
    record SubscriptionView(
            @Schema(description = "Seats then", examples = "100")
            BigDecimal seats,

            @Schema(description = "Months until it ends then", examples = "9")
            BigDecimal months,

            @Schema(description = "Months that the key added or took", examples = "3")
            BigDecimal change) {}
}
