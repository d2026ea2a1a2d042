package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a specialization counts with where benefits stack up to a cap. */
public enum Category {
    AZURE,
    BUSINESS_APPLICATIONS,
    MODERN_WORK,
    SECURITY,
    /** Not stacked: an expert program gives no benefits of a specialization. */
    EXPERT_PROGRAM;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Category ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
