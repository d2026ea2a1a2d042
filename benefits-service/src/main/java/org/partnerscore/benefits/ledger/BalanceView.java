package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerBalance", description = "How much of a benefit is granted, activated and used.")
record BalanceView(
        @Schema(
                description = "What bounds the use: a number (`counted`), nothing (`unlimited`), a number that is not"
                        + " published (`unpublished`: use is recorded without an upper bound), or nothing may be used"
                        + " (`none`: not granted, not yet, no longer); `uncounted` for rights and recognitions")
        Bound bound,

        @Schema(description = "Granted now; null where no number bounds the use", examples = "200", nullable = true)
        BigDecimal granted,

        @Schema(description = "First day of the grant", examples = "2023-02-01", nullable = true)
        LocalDate from,

        @Schema(description = "First day without it, as things stand", examples = "2024-03-03", nullable = true)
        LocalDate to,

        @Schema(description = "In use or ready to be assigned", examples = "100")
        BigDecimal activated,

        @Schema(description = "Assigned to holders", examples = "85")
        BigDecimal used,

        @Schema(
                description = "What may still be assigned, never below 0; null where no number bounds the use",
                examples = "115",
                nullable = true)
        BigDecimal remaining,

        @Schema(description = "Assigned beyond what is granted now, because the grant shrank or ended", examples = "0")
        BigDecimal overdrawn,

        @Schema(
                description = "The highest threshold (80 and 100 % by default) that the use has reached; null if none",
                nullable = true)
        AlertView alert) {

    enum Bound {
        @JsonProperty("counted")
        COUNTED,
        @JsonProperty("unlimited")
        UNLIMITED,
        @JsonProperty("unpublished")
        UNPUBLISHED,
        @JsonProperty("none")
        NONE,
        @JsonProperty("uncounted")
        UNCOUNTED
    }

    @Schema(name = "LedgerAlert")
    record AlertView(
            @Schema(description = "Percent of the grant", examples = "80")
            int threshold,

            @Schema(
                    description = "Used, in percent of the grant; null where nothing is granted",
                    examples = "85",
                    nullable = true)
            BigDecimal usedPercent) {}

    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BalanceView of(Granted granted, LocalDate day, BigDecimal activated, BigDecimal used, Thresholds alerts) {
        Optional<BigDecimal> bound = granted.boundOn(day);
        int threshold = alerts.reached(used, bound);
        return new BalanceView(
                bound(granted, day),
                bound.orElse(null),
                granted.from().orElse(null),
                granted.to().orElse(null),
                activated,
                used,
                bound.map(most -> most.subtract(used).max(BigDecimal.ZERO)).orElse(null),
                bound.map(most -> used.subtract(most).max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO),
                threshold == 0
                        ? null
                        : new AlertView(
                                threshold,
                                bound.filter(most -> most.signum() > 0)
                                        .map(most -> used.multiply(HUNDRED).divide(most, PLACES, RoundingMode.HALF_UP))
                                        .orElse(null)));
    }

    static BalanceView uncounted() {
        return new BalanceView(
                Bound.UNCOUNTED, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, null, BigDecimal.ZERO, null);
    }

    private static Bound bound(Granted granted, LocalDate day) {
        if (!granted.isInForceOn(day)) {
            return Bound.NONE;
        }
        return switch (granted.state()) {
            case COUNTED -> Bound.COUNTED;
            case UNLIMITED -> Bound.UNLIMITED;
            case UNPUBLISHED -> Bound.UNPUBLISHED;
            case NEVER -> Bound.NONE;
        };
    }
}
