package org.partnerscore.benefits.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service that did not answer, and when what stands in for its answer was known. */
@Schema(
        name = "Stale",
        description = "A service that did not answer, and when what stands in for its answer was known.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Stale(@Schema(examples = "scoring-service") String service, Instant asOfInstant) {}
