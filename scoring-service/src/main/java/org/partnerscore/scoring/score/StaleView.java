package org.partnerscore.scoring.score;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.facts.Stale;

/** A service whose records were read earlier than the answer was computed. */
@Schema(name = "Stale")
public record StaleView(
        @Schema(examples = "telemetry-service") String service,

        @Schema(description = "Its records are those of this instant")
        Instant asOfInstant) {

    public static StaleView of(Stale stale) {
        return new StaleView(stale.service(), stale.asOfInstant());
    }
}
