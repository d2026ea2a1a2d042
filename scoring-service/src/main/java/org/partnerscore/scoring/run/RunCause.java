package org.partnerscore.scoring.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why there is a run. */
enum RunCause {
    REQUEST,
    FEED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunCause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
