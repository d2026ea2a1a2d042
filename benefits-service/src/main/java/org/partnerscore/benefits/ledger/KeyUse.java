package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A key that was used.
 *
 * @param replacement whether it came in the place of another key
 * @param replaced whether another key came in its place
 */
record KeyUse(String key, BigDecimal quantity, LocalDate usedOn, boolean replacement, boolean replaced) {}
