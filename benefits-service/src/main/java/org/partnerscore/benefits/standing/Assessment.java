package org.partnerscore.benefits.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;

/**
 * What scoring-service said about a partner in an area, fresh: a stale answer is no assessment.
 *
 * @param asOf the day it is about
 * @param qualified whether a day of the qualification window qualifies
 * @param total points on that day; empty where none are known
 */
public record Assessment(
        Area area,
        LocalDate asOf,
        boolean qualified,
        Optional<BigDecimal> total,
        LocalDate windowFrom,
        LocalDate windowTo,
        Instant assessedAt) {}
