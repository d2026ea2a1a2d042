package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the program says about taking a benefit into use.
 *
 * @param rule the rule set's name, shared by all benefits that are used alike
 * @param by roles that may activate it; empty where none are published
 * @param period what the quantity is for; {@code none} where it stands as long as the grant
 * @param validMonths months for which what was activated is valid; empty: as long as the grant
 * @param reassignableAfterDays days after which a holder's share may go to another; empty: no such rule
 * @param reassignments how often it may go to another holder before the renewal; empty: no limit is published
 * @param onePerHolder whether a holder has one at a time
 * @param keyOnce whether its key activates once and whole
 * @param replaceableWithinDays days in which a key is replaced, once
 * @param extensionMonths months to which a key may extend a subscription, at most
 * @param decimals places of a quantity: 0 for seats, 2 for money and hours
 * @param edition first day of the edition that says so
 */
public record Activation(
        String rule,
        Form form,
        Fulfilment fulfilment,
        Period period,
        List<String> by,
        Optional<Integer> validMonths,
        Optional<Integer> reassignableAfterDays,
        Optional<Integer> reassignments,
        boolean onePerHolder,
        boolean keyOnce,
        Optional<Integer> replaceableWithinDays,
        Optional<Integer> extensionMonths,
        int decimals,
        LocalDate edition,
        Citation source) {

    public Activation {
        by = List.copyOf(by);
    }

    /** How it is used: seats are assigned, keys activated, credits spent, the rest counted. */
    public enum Form {
        SEAT,
        KEY,
        CREDIT,
        COUNT;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the program delivers. */
    public enum Fulfilment {
        CREDITS,
        LICENCES,
        ACCESS,
        RECOGNITION;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a quantity is for: it begins anew with each. */
    public enum Period {
        MONTH,
        YEAR,
        NONE;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
