package org.partnerscore.scoring.facts;

import java.time.Instant;

/** A service whose records were read at an earlier instant than the answer's. */
public record Stale(String service, Instant asOfInstant) {}
