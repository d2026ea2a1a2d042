package org.partnerscore.benefits.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;

/**
 * What scoring-service said about a partner in an area, fresh: a stale answer is no assessment.
 *
 * @param asOf the day it is about
 * @param qualified whether a day of the qualification window qualifies
 * @param total the highest total of the month of {@code asOf}, up to that day; empty where none is known
 * @param rest what it rests on, where it is qualified
 * @param missing what the area lacks of all points on {@code asOf}
 * @param renewal how it stands for the renewal of the coming anniversary; empty while that is far away
 */
public record Assessment(
        Area area,
        LocalDate asOf,
        boolean qualified,
        Optional<BigDecimal> total,
        LocalDate windowFrom,
        LocalDate windowTo,
        Instant assessedAt,
        Optional<Score> rest,
        List<Missing> missing,
        Optional<Renewal> renewal) {

    public Assessment {
        missing = List.copyOf(missing);
    }

    /** An assessment without the particulars. */
    public Assessment(
            Area area,
            LocalDate asOf,
            boolean qualified,
            Optional<BigDecimal> total,
            LocalDate windowFrom,
            LocalDate windowTo,
            Instant assessedAt) {
        this(
                area,
                asOf,
                qualified,
                total,
                windowFrom,
                windowTo,
                assessedAt,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * Points that something rests on.
     *
     * @param points the highest total of the month of {@code on}
     * @param on the last day of the window that qualified
     */
    public record Score(BigDecimal points, LocalDate on) {}

    /**
     * @param by how much of the metric's value; empty where something else than the value decides
     * @param points what that is worth
     */
    public record Missing(String metric, Optional<BigDecimal> by, BigDecimal points, String text) {}

    /** Whether a day of the window around an anniversary qualifies. */
    public record Renewal(LocalDate anniversary, boolean qualified, Optional<Score> rest) {}
}
