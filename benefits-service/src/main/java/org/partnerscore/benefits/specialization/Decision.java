package org.partnerscore.benefits.specialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** What a program reviewer decided, on a day, and why. */
record Decision(About about, boolean approved, String by, String reason, LocalDate on) {

    /** Whether the requirements are met, whether the evidence is complete, and how its audit or references turned out. */
    enum About {
        REQUIREMENTS,
        EVIDENCE,
        REVIEW;

        @JsonValue
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static About ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /** The decision as the history tells it. */
    String told() {
        return (approved ? "Approved" : "Rejected") + " by " + by + " (" + about.slug() + "): " + reason;
    }
}
