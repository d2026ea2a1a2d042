package org.partnerscore.local.sample;

import java.util.UUID;

/** A tenant; the segment is null where nobody said it. */
record Customer(UUID tenant, String name, String country, String segment) {}
