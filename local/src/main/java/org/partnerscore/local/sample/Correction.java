package org.partnerscore.local.sample;

import java.util.UUID;

/** A month that the first usage file told wrongly and a second one puts right. */
record Correction(UUID tenant, String product, int offset, int wrongUsers) {}
