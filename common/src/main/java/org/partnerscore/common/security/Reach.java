package org.partnerscore.common.security;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What belongs to a partner besides its own id. Asked only about what a request of a caller that is bound to that partner names. */
public interface Reach {

    /** Whether all of these are locations of the caller's partner. */
    boolean haveLocations(Caller caller, Set<String> locations);

    /** Whether the caller's partner or its locations worked for all of these customers on that day or later. */
    boolean haveServed(Caller caller, Set<UUID> tenants, LocalDate since);
}
