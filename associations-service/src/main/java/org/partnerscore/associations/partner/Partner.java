package org.partnerscore.associations.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A partner organisation or, with a parent, one of its locations.
 *
 * @param locations ids of the partners whose parent this one is
 */
record Partner(
        String partnerId,
        Optional<String> name,
        Optional<String> country,
        Optional<String> parentPartnerId,
        List<String> locations,
        int version,
        Instant recordedAt) {

    Partner {
        locations = List.copyOf(locations);
    }
}
