package org.partnerscore.benefits.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something the program gives.
 *
 * @param code stable over editions and areas
 * @param unit what a quantity counts, in the plural; empty for rights and recognitions
 * @param grants who gets how much
 */
public record Benefit(String code, String name, Kind kind, Optional<String> unit, List<Grant> grants) {

    public Benefit {
        if (unit.isPresent() != (kind == Kind.QUANTITY)) {
            throw new IllegalArgumentException(code + ": quantities, and only they, have a unit");
        }
        grants = List.copyOf(grants);
    }

    boolean isGivenBy(String area) {
        return grants.stream().anyMatch(grant -> grant.area().slug().equals(area));
    }

    boolean isDescribedLike(Benefit other) {
        return name.equals(other.name) && kind == other.kind && unit.equals(other.unit);
    }

    /** The benefit with the grants that another area's edition adds to it. */
    Benefit and(Benefit other) {
        List<Grant> all = new ArrayList<>(grants);
        all.addAll(other.grants);
        return new Benefit(code, name, kind, unit, all);
    }
}
