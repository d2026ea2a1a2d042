package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What an area gives from a day on, until the area's next edition.
 *
 * @param file where it stands, for messages
 */
record Edition(String file, Area area, LocalDate from, List<Benefit> benefits) {

    Edition {
        benefits = List.copyOf(benefits);
    }
}
