package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EntitlementCheck", description = "Whether a partner may take a benefit into use now.")
record CheckView(
        @Schema(examples = "4711") String partnerId,
        @Schema(examples = "microsoft-365-e5") String benefit,
        boolean allowed,

        @Schema(
                description = "Null where nothing is counted or the number is not published",
                examples = "200",
                nullable = true)
        BigDecimal quantity,

        @Schema(examples = "12") BigDecimal used,

        @Schema(description = "Null where the quantity is", examples = "188", nullable = true)
        BigDecimal remaining,

        @Schema(description = "Why, or why not") Check.Reason reason) {

    static CheckView of(Checks.Pair pair, Check check) {
        return new CheckView(
                pair.partnerId(),
                pair.benefit(),
                check.allowed(),
                check.quantity().orElse(null),
                check.used(),
                check.remaining().orElse(null),
                check.reason());
    }
}
