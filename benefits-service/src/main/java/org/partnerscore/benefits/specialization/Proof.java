package org.partnerscore.benefits.specialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a partner proves what it can do: audited by a third party, by customers' references, by an offer, or not at all. */
public enum Proof {
    AUDIT,
    REFERENCES,
    MARKETPLACE_OFFER,
    NONE;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Proof ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
