package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a ledger.
 *
 * @param threshold percent of the grant, for alerts and recoveries
 * @param replaces the key in whose place {@code key} came
 * @param activated the balance after it
 * @param used the balance after it
 */
record Entry(
        long sequence,
        EntryKind kind,
        BigDecimal quantity,
        Optional<String> holder,
        Optional<String> key,
        Optional<String> replaces,
        Optional<Integer> threshold,
        LocalDate on,
        BigDecimal activated,
        BigDecimal used) {}
