package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much of a benefit a designation or specialization gives.
 *
 * @param area whose edition says so; a grant of {@link Area#COMMON} by designation is given once, however many designations are held
 * @param edition first day of the edition that says so
 * @param categories whose specializations give it; empty for designations and where specializations are named
 * @param specializations the only ones that give it; empty for designations and where all of a category give it
 * @param once grants of a benefit with the same word are one set: holding several of them gives it once
 * @param quantity in the benefit's unit; empty where nothing is counted or the number is not published
 */
public record Grant(
        Area area,
        LocalDate edition,
        Grantor by,
        List<Category> categories,
        List<String> specializations,
        Optional<String> once,
        Optional<Integer> quantity,
        boolean unpublished,
        Optional<String> note,
        Citation source) {

    public Grant {
        if (unpublished && quantity.isPresent()) {
            throw new IllegalArgumentException("A quantity is published or it is not");
        }
        categories = List.copyOf(categories);
        specializations = List.copyOf(specializations);
    }

    /** Whether a designation of this area brings the grant. */
    public boolean comesWithDesignationOf(Area solutionArea) {
        return by == Grantor.DESIGNATION && (area == Area.COMMON || area == solutionArea);
    }

    /** Whether a specialization of this category brings the grant. */
    public boolean comesWithSpecialization(String specialization, Category category) {
        return by == Grantor.SPECIALIZATION
                && (specializations.isEmpty()
                        ? categories.contains(category)
                        : specializations.contains(specialization));
    }

    /** The word under which it is given once for all designations; empty if each gives its own. */
    public Optional<String> sharedAs() {
        return once.isEmpty() && area == Area.COMMON && by == Grantor.DESIGNATION ? Optional.of("common") : once;
    }
}
