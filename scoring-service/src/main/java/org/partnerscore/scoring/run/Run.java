package org.partnerscore.scoring.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as it stands.
 *
 * @param former the run that this one is compared with
 * @param failure why it failed
 * @param partners known once the roster is read
 * @param partnersPerSecond of the last two minutes, or of the whole run once it is over
 */
record Run(
        UUID id,
        RunCause cause,
        Basis basis,
        RunState state,
        Optional<UUID> former,
        Optional<String> failure,
        Optional<Integer> partners,
        int done,
        int errors,
        Optional<BigDecimal> partnersPerSecond,
        Optional<Instant> estimatedEnd,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
