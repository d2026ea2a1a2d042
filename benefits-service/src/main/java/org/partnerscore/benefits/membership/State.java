package org.partnerscore.benefits.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which state an area or the membership as a whole is, as it stands in the history. */
enum State {
    /** Of an area. */
    IN_PROGRESS,
    /** Of an area that may be enrolled. */
    QUALIFIED,
    /** Of an area: the designation is held. */
    ENROLLED,
    /** Of both: in the renewal window, and not renewed. */
    RENEWAL_DUE,
    /** Of the membership. */
    ACTIVE,
    /** Of the membership: not renewed. */
    LAPSED,
    /** Of the membership: undone. */
    REFUNDED;

    @JsonValue
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
