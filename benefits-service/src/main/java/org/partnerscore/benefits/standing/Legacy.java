package org.partnerscore.benefits.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** A membership of the former program. Its anniversary is the partner's; it gives no designation and no badge. */
public record Legacy(Level level, LocalDate anniversary) {

    public enum Level {
        @JsonProperty("gold")
        GOLD,
        @JsonProperty("silver")
        SILVER,
        @JsonProperty("action-pack")
        ACTION_PACK
    }
}
