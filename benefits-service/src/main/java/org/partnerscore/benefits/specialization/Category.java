package org.partnerscore.benefits.specialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a specialization counts with when benefits stack up to a cap. An expert program gives no benefits of a specialization. */
public enum Category {
    AZURE,
    BUSINESS_APPLICATIONS,
    MODERN_WORK,
    SECURITY,
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
