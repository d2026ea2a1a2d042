package org.partnerscore.telemetry.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How many months of usage have a partition. */
@ConfigMapping(prefix = "partnerscore.usage.months")
interface UsageMonthsConfig {

    /** Months after the current one that are made before anything is reported for them. */
    @WithDefault("1")
    @Min(0)
    @Max(24)
    int ahead();

    /** Months that are kept, the current one included; all, unless given. Scores look back two years. */
    Optional<@Min(25) Integer> kept();
}
