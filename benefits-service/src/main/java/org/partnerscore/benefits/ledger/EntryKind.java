package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a line of a ledger tells of. */
public enum EntryKind {
    ACTIVATION,
    ASSIGNMENT,
    RETURN,
    /** A key in the place of another; the balance stays. */
    REPLACEMENT,
    /** A new membership year: what was used in the former one counts no more. */
    RENEWAL,
    /** A threshold is reached. */
    ALERT,
    /** A threshold is no longer reached. */
    RECOVERY;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryKind ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
