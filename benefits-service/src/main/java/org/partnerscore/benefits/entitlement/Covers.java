package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;

/** What entitlements need to know of specializations. */
interface Covers {

    /** The category whose cap it counts for; empty for what gives no benefits. */
    Optional<Category> categoryOf(String specialization);

    /** Whether these designations suffice for it on a day. */
    boolean isCoveredBy(String specialization, Set<Area> designations, LocalDate day);
}
