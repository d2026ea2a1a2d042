package org.partnerscore.benefits.specialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a reviewer decided. */
public enum Verdict {
    APPROVED,
    REJECTED;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Verdict ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
