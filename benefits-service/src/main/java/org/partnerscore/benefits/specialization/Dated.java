package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.List;

/** An entry that holds from its day until the next entry of its list. */
interface Dated {

    LocalDate from();

    /** The entry in force on a day; before the first one, the first. Lists are in the order of their days and never empty. */
    static <T extends Dated> T on(List<T> entries, LocalDate day) {
        T found = entries.get(0);
        for (T entry : entries) {
            if (!entry.from().isAfter(day)) {
                found = entry;
            }
        }
        return found;
    }
}
