package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What entitlements read of a scorecard; scoring-service says more, and may come to say more still. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Scorecard(
        boolean qualified,
        BigDecimal total,
        LocalDate edition,
        LocalDate programEdition,
        List<Gap> gaps,
        int gapCount,
        List<Stale> stale) {}
