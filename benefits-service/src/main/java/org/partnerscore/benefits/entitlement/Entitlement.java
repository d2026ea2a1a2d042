package org.partnerscore.benefits.entitlement;

import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Grant;

/**
 * A benefit that a qualified partner would have by enrolling.
 *
 * @param solutionArea whose designation brings it
 * @param grants why, and how much each gives
 */
record Entitlement(Benefit benefit, Area solutionArea, List<Grant> grants) {

    Entitlement {
        grants = List.copyOf(grants);
    }

    /** The sum of what is published; empty where nothing is counted or a part is not published. */
    Optional<Integer> quantity() {
        if (grants.stream().anyMatch(grant -> grant.quantity().isEmpty())) {
            return Optional.empty();
        }
        return grants.stream().map(grant -> grant.quantity().orElseThrow()).reduce(Math::addExact);
    }

    boolean unpublished() {
        return grants.stream().anyMatch(Grant::unpublished);
    }

    /** What happens to it next, in a sentence. */
    String next() {
        String what =
                switch (benefit.kind()) {
                    case QUANTITY ->
                        quantity()
                                .map(quantity -> quantity + " " + benefit.unit().orElseThrow())
                                .orElse("a number of " + benefit.unit().orElseThrow() + " that is not published");
                    case RIGHT -> "this right";
                    case RECOGNITION -> "this recognition";
                };
        return "Enrolling in " + solutionArea.slug() + " gives " + what
                + ", from the day of enrolment to the membership's anniversary.";
    }
}
