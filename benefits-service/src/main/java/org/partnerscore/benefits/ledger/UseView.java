package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Use", description = "What was granted, activated and used, by month.")
record UseView(
        String partnerId,

        @Schema(implementation = String.class, examples = "2026-01")
        YearMonth from,

        @Schema(implementation = String.class, description = "Included", examples = "2026-11")
        YearMonth to,

        @Schema(description = "By code; what was granted or used in one of the months")
        List<BenefitUse> items) {

    @Schema(name = "BenefitUse")
    record BenefitUse(
            @Schema(examples = "microsoft-365-e5") String benefit,
            @Schema(examples = "Microsoft 365 E5") String name,
            @Schema(examples = "users") String unit,
            List<MonthOfUse> months) {}

    @Schema(
            name = "MonthOfUse",
            description = "How things stood at the end of the month's last day; of the current month, now")
    record MonthOfUse(
            @Schema(implementation = String.class, examples = "2026-01")
            YearMonth month,

            BalanceView.Bound bound,

            @Schema(description = "Null where no number bounds the use", examples = "200", nullable = true)
            BigDecimal granted,

            @Schema(examples = "100") BigDecimal activated,
            @Schema(examples = "85") BigDecimal used,

            @Schema(description = "Null where no number bounds the use", examples = "115", nullable = true)
            BigDecimal remaining,

            @Schema(examples = "0") BigDecimal overdrawn) {

        static MonthOfUse of(YearMonth month, BalanceView balance) {
            return new MonthOfUse(
                    month,
                    balance.bound(),
                    balance.granted(),
                    balance.activated(),
                    balance.used(),
                    balance.remaining(),
                    balance.overdrawn());
        }
    }
}
