package org.partnerscore.benefits.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A package of benefits that is bought without any designation.
 *
 * @param priceUsd for a year; empty where no price is published
 * @param lastSoldOn last day on which it could be bought or renewed; empty while it is sold
 * @param days how long it is good for
 * @param renewalDays how long after that it can be renewed
 * @param onceEver whether a partner can have it only once in its life
 * @param edition first day of the edition that says so
 */
public record Offer(
        String code,
        String name,
        Optional<BigDecimal> priceUsd,
        Optional<LocalDate> lastSoldOn,
        int days,
        int renewalDays,
        int cancellableWithinDays,
        boolean onceEver,
        Optional<String> note,
        List<Content> contents,
        LocalDate edition,
        Citation source) {

    public Offer {
        contents = List.copyOf(contents);
    }

    /** A benefit in a package; without a quantity where none is published. */
    public record Content(String benefit, String name, String unit, Optional<Integer> quantity, boolean unpublished) {}
}
