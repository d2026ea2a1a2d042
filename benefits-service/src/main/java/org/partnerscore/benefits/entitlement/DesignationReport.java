package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.benefits.catalogue.Area;

/**
 * What scoring-service says about a partner's designation in an area on a day.
 *
 * @param edition day of the area's rules that were applied
 * @param stale what the report rests on instead of fresh answers; empty for a fresh one
 * @param reportedAt when scoring-service said so
 */
record DesignationReport(
        String partnerId,
        Area solutionArea,
        LocalDate asOf,
        boolean qualified,
        BigDecimal total,
        LocalDate edition,
        LocalDate programEdition,
        List<Gap> gaps,
        int gapCount,
        List<Stale> stale,
        Instant reportedAt) {

    private static final String SOURCE = "scoring-service";

    DesignationReport {
        gaps = List.copyOf(gaps);
        stale = List.copyOf(stale);
    }

    static DesignationReport of(String partnerId, Area solutionArea, LocalDate asOf, Scorecard card, Instant now) {
        return new DesignationReport(
                partnerId,
                solutionArea,
                asOf,
                card.qualified(),
                card.total(),
                card.edition(),
                card.programEdition(),
                card.gaps(),
                card.gapCount(),
                card.stale(),
                now);
    }

    /** The same report, given although scoring-service could not be asked again. */
    DesignationReport repeated() {
        List<Stale> all = new ArrayList<>(stale);
        all.add(new Stale(SOURCE, reportedAt));
        return new DesignationReport(
                partnerId,
                solutionArea,
                asOf,
                qualified,
                total,
                edition,
                programEdition,
                gaps,
                gapCount,
                all,
                reportedAt);
    }
}
