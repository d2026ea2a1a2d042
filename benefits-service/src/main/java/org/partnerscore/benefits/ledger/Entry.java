package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a ledger.
 *
 * @param threshold percent of the grant, for alerts and recoveries
 * @param replaces the key in whose place {@code key} came
 * @param activated the balance after it
 * @param used the balance after it
 */
record Entry(
        long sequence,
        Kind kind,
        BigDecimal quantity,
        Optional<String> holder,
        Optional<String> key,
        Optional<String> replaces,
        Optional<Integer> threshold,
        LocalDate on,
        BigDecimal activated,
        BigDecimal used) {

    enum Kind {
        ACTIVATION,
        ASSIGNMENT,
        RETURN,
        /** A key in the place of another; the balance stays. */
        REPLACEMENT,
        /** A new membership year: what was used in the former one counts no more. */
        RENEWAL,
        /** A threshold is reached. */
        ALERT,
        /** A threshold is no longer reached. */
        RECOVERY;

        @JsonValue
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }
}
