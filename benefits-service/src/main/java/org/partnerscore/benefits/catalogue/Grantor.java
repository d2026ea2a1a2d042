package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a partner must hold to be given a benefit. */
public enum Grantor {
    DESIGNATION,
    SPECIALIZATION;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Grantor ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
