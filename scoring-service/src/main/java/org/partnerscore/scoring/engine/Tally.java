package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/**
 * What a shape found for one option.
 *
 * @param value signed and uncapped, in the target's unit; empty where the program defines none
 * @param earned points before floor and cap; empty where every unit of value is worth the same
 * @param remark what there is to say besides value and target
 */
record Tally(
        Optional<Fraction> value,
        Optional<Fraction> earned,
        Optional<Remark> remark,
        List<? extends Node> contributions) {

    /** A condition that made the points what they are; says so in place of the option's own sentence. */
    interface Remark {

        Sentence sentence();

        void tell(Teller teller);

        /** Where there is no value: why, in one stable word. */
        default Optional<String> reason() {
            return Optional.empty();
        }
    }

    /** The value is the sum of the contributions' values. */
    static Tally of(long value, List<? extends Node> contributions) {
        return of(Fraction.of(value), contributions);
    }

    static Tally of(Fraction value, List<? extends Node> contributions) {
        return new Tally(Optional.of(value), Optional.empty(), Optional.empty(), contributions);
    }

    /** The same, earning other points than the value alone would. */
    Tally earning(Fraction points) {
        return new Tally(value, Optional.of(points), remark, contributions);
    }

    Tally remarking(Remark remarked) {
        return new Tally(value, earned, Optional.of(remarked), contributions);
    }
}
