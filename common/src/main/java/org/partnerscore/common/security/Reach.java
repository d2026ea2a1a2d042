package org.partnerscore.common.security;

import java.util.Set;
import java.util.UUID;

/** What belongs to a partner besides its own id. Asked only about what a request of a caller that is bound to a partner names. */
public interface Reach {

    /** Whether all of these are locations of the partner. */
    boolean haveLocations(String partnerId, Set<String> locations);

    /** Whether the partner or its locations work or worked for all of these customers. */
    boolean haveServed(String partnerId, Set<UUID> tenants);
}
