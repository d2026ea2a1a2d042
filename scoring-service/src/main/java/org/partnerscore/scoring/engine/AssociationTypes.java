package org.partnerscore.scoring.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;

/** A set of association types that count together; named as the API names options: CPOR, CPOR+DPOR, CSP (both tiers). */
public record AssociationTypes(Set<AssociationType> types) {

    public static final AssociationTypes NONE = new AssociationTypes(Set.of());

    public AssociationTypes {
        types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    public boolean contains(AssociationType type) {
        return types.contains(type);
    }

    public String name() {
        boolean bothTiers = types.contains(AssociationType.CSP_TIER_1) && types.contains(AssociationType.CSP_TIER_2);
        StringJoiner name = new StringJoiner("+");
        for (AssociationType type : types) {
            if (bothTiers && type == AssociationType.CSP_TIER_1) {
                name.add("CSP");
            } else if (!bothTiers || type != AssociationType.CSP_TIER_2) {
                name.add(type.name());
            }
        }
        return name.toString();
    }
}
