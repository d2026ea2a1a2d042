package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the entries of a benefit led.
 *
 * @param yearFrom first day of the membership year that the figures are of, where a year brings a new quantity
 * @param alert the highest threshold that was reached after the last entry, in percent; 0 for none
 * @param entries how many there are
 */
record Balance(BigDecimal activated, BigDecimal used, Optional<LocalDate> yearFrom, int alert, long entries) {

    static final Balance NONE = new Balance(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), 0, 0);
}
