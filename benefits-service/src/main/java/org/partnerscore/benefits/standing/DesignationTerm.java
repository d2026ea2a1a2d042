package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import org.partnerscore.benefits.catalogue.Area;

/**
 * A designation held without a break.
 *
 * @param earnedOn first day of designation and badge
 * @param benefitsFrom first day of its benefits; later than {@code earnedOn} for who earned it in a legacy membership
 * @param endsOn first day without it, as things stand: a renewal moves it
 */
public record DesignationTerm(Area area, LocalDate earnedOn, LocalDate benefitsFrom, LocalDate endsOn) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(earnedOn) && day.isBefore(endsOn);
    }
}
