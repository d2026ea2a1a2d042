package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What entitlements read of a scorecard; scoring-service says more, and may come to say more still. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Scorecard(
        Boolean qualified,
        BigDecimal total,
        LocalDate edition,
        LocalDate programEdition,
        List<Gap> gaps,
        Integer gapCount,
        List<Stale> stale) {

    /** A scorecard that lacks a member is none: an absent {@code qualified} must not be read as "no". */
    Scorecard {
        if (Stream.of(qualified, total, edition, programEdition, gaps, gapCount, stale)
                .anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("A scorecard lacks a member");
        }
    }
}
