package org.partnerscore.scoring.engine;

import java.util.Objects;
import java.util.OptionalLong;

/** What a usage row measures, each where known: seats and users as counts, money in USD and capacity as {@link Micros}. */
public record Measures(
        OptionalLong paidAvailableUnits,
        OptionalLong monthlyActiveUsers,
        OptionalLong consumedRevenue,
        OptionalLong revenue,
        OptionalLong capacityUnits) {

    public Measures {
        Objects.requireNonNull(paidAvailableUnits);
        Objects.requireNonNull(monthlyActiveUsers);
        Objects.requireNonNull(consumedRevenue);
        Objects.requireNonNull(revenue);
        Objects.requireNonNull(capacityUnits);
    }

    public static Measures ofSeats(OptionalLong paidAvailableUnits, OptionalLong monthlyActiveUsers) {
        return new Measures(
                paidAvailableUnits,
                monthlyActiveUsers,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    public static Measures ofConsumedRevenue(long micros) {
        OptionalLong none = OptionalLong.empty();
        return new Measures(none, none, OptionalLong.of(micros), none, none);
    }
}
