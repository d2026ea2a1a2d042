package org.partnerscore.benefits.specialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is decided: whether the requirements are met, whether the evidence is complete, or how its audit or references turned out. */
public enum DecisionAbout {
    REQUIREMENTS,
    EVIDENCE,
    REVIEW;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DecisionAbout ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
