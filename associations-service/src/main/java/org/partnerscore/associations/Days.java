package org.partnerscore.associations;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** Reads days as the feeds do: four digits of year, nothing else. */
public final class Days {

    private Days() {}

    /**
     * The day that a text names; refused with INVALID_DATE if it names none.
     *
     * @param pointer where the text stands in the request
     */
    public static LocalDate read(String text, String pointer) {
        try {
            if (text.length() == "2023-01-31".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, in one way for every kind of nonsense
        }
        String message = pointer + " must be a date like 2023-01-31.";
        throw Refusal.invalid("INVALID_DATE", message, new Violation(pointer, "INVALID_DATE", message));
    }
}
