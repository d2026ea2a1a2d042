package org.partnerscore.associations.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer: one tenant. */
record Customer(
        UUID tenantId,
        Optional<String> name,
        Optional<String> country,
        Optional<Segment> segment,
        int version,
        Instant recordedAt) {}
