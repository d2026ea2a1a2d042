package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.benefits.standing.Standing;

/**
 * What one row says of a partner.
 *
 * @param use by benefit
 * @param exceptions by benefit, those of one in the order in which they were made
 */
record Holding(Standing standing, Map<String, Use> use, Map<String, List<Entitlement.Exemption>> exceptions) {

    /**
     * How much of a benefit is in use.
     *
     * @param yearFrom first day of the membership year that the figure is of; empty where it goes on from year to year
     */
    record Use(BigDecimal used, Optional<LocalDate> yearFrom) {}

    Holding {
        use = Map.copyOf(use);
        exceptions = Map.copyOf(exceptions);
    }

    static Holding none(String partnerId) {
        return new Holding(Standing.none(partnerId), Map.of(), Map.of());
    }

    /** What is in use on a day: what was used up in an earlier membership year counts no more. */
    BigDecimal used(String benefit, LocalDate day) {
        Use known = use.get(benefit);
        return known == null
                        || known.yearFrom()
                                .filter(year -> standing.yearFrom(day)
                                        .filter(year::isBefore)
                                        .isPresent())
                                .isPresent()
                ? BigDecimal.ZERO
                : known.used();
    }

    /** Of those that began, the last one made, if it is not over. */
    Optional<Entitlement.Exemption> exception(String benefit, LocalDate day) {
        return exceptions.getOrDefault(benefit, List.of()).stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(one -> one.isInForceOn(day));
    }
}
