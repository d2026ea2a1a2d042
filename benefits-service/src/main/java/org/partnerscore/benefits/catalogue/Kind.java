package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A quantity is counted, a right may be used, a recognition is shown. */
public enum Kind {
    QUANTITY,
    RIGHT,
    RECOGNITION;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
