package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of a benefit a designation or specialization of an area gives.
 *
 * @param edition first day of the edition that says so
 * @param quantity in the benefit's unit; empty where nothing is counted or the number is not published
 */
public record Grant(
        Area area,
        LocalDate edition,
        Grantor by,
        Optional<Integer> quantity,
        boolean unpublished,
        Optional<String> note,
        Citation source) {

    public Grant {
        if (unpublished && quantity.isPresent()) {
            throw new IllegalArgumentException("A quantity is published or it is not");
        }
    }

    /** Whether a designation of this area brings the grant. */
    public boolean comesWithDesignationOf(Area solutionArea) {
        return by == Grantor.DESIGNATION && (area == Area.COMMON || area == solutionArea);
    }
}
