package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Standing;

/** The designations that a partner holds on a day, whether or not their benefits have begun. */
final class HeldDesignations {

    private HeldDesignations() {}

    static Set<Area> on(LocalDate day, Standing standing) {
        Set<Area> held = EnumSet.noneOf(Area.class);
        standing.memberships().stream()
                .flatMap(membership -> membership.designations().stream())
                .filter(term -> term.isHeldOn(day))
                .forEach(term -> held.add(term.area()));
        return held;
    }
}
