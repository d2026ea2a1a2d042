package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an edition of the catalogue is about: a solution area, or what the designations of all areas have in common. */
public enum Area {
    COMMON,
    MODERN_WORK,
    DATA_AI,
    DIGITAL_APP_INNOVATION,
    INFRASTRUCTURE,
    SECURITY,
    BUSINESS_APPLICATIONS;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Area ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
