package org.partnerscore.scoring.engine;

import java.time.LocalDate;

/** The rules common to all areas from one day on: when a score qualifies, and on which days it counts. */
public record ProgramEdition(
        LocalDate from,
        Fraction minimumTotal,
        MetricMinimum metricMinimum,
        Limits limits,
        WindowRules windows,
        RuleRef rule) {

    /** What every metric must reach: at least so many points, or more than so many (D3). */
    public record MetricMinimum(Fraction points, boolean inclusive, RuleRef rule) {

        boolean isReachedBy(Fraction reached) {
            int comparison = reached.compareTo(points);
            return inclusive ? comparison >= 0 : comparison > 0;
        }
    }

    /** Whether limits are compared with what is exact or with what is shown (D2). */
    public enum Limits {
        EXACT,
        DISPLAYED
    }

    boolean reachesTotal(Fraction total) {
        return asCompared(total, 0).compareTo(minimumTotal) >= 0;
    }

    boolean reachesMinimum(Fraction points) {
        return metricMinimum.isReachedBy(asCompared(points, 1));
    }

    private Fraction asCompared(Fraction points, int shownPlaces) {
        return limits == Limits.EXACT ? points : Fraction.of(points.rounded(shownPlaces));
    }
}
