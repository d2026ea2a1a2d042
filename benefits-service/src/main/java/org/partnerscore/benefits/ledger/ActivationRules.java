package org.partnerscore.benefits.ledger;

import java.util.Optional;

/**
 * What the program says about the use of a benefit.
 *
 * @param reassignableAfterDays days after which what was assigned to one holder may go to another; empty: at once
 * @param maxReassignments how often it may go to another holder, 0 for not before the renewal; empty: without limit
 * @param onePerHolder whether a holder may have only one at a time
 * @param replacementWithinDays days in which a key may be replaced, once; empty: never
 * @param extensionMonths months by which a key extends a subscription at most; empty: it extends none
 * @param validMonths months for which what was assigned is valid; empty: as long as the grant
 * @param yearly whether each membership year brings a new quantity, and what was used in the one before counts no more
 * @param decimals places of a quantity: 0 for seats, 2 for money and hours
 */
public record ActivationRules(
        Form form,
        Optional<Integer> reassignableAfterDays,
        Optional<Integer> maxReassignments,
        boolean onePerHolder,
        Optional<Integer> replacementWithinDays,
        Optional<Integer> extensionMonths,
        Optional<Integer> validMonths,
        boolean yearly,
        int decimals) {

    /** Where nothing is published about the use: a number that is used up in each membership year. */
    public static final ActivationRules COUNT =
            new ActivationRules(Form.COUNT, none(), none(), false, none(), none(), none(), true, 0);

    /** A Visual Studio subscription. */
    public static final ActivationRules SEAT =
            new ActivationRules(Form.SEAT, Optional.of(90), none(), false, none(), none(), none(), false, 0);

    /** Seats of a cloud service. */
    public static final ActivationRules KEY =
            new ActivationRules(Form.KEY, none(), none(), false, Optional.of(30), Optional.of(36), none(), false, 0);

    /** A monthly Azure credit. */
    public static final ActivationRules MONTHLY_CREDIT =
            new ActivationRules(Form.CREDIT, none(), Optional.of(5), true, none(), none(), Optional.of(13), false, 2);

    /** A yearly Azure credit. */
    public static final ActivationRules BULK_CREDIT =
            new ActivationRules(Form.CREDIT, none(), Optional.of(0), true, none(), none(), none(), true, 2);

    public ActivationRules {
        if (decimals < 0
                || reassignableAfterDays.orElse(0) < 0
                || maxReassignments.orElse(0) < 0
                || replacementWithinDays.orElse(0) < 0
                || extensionMonths.orElse(1) < 1
                || validMonths.orElse(1) < 1) {
            throw new IllegalArgumentException("Activation rules do not count below zero");
        }
    }

    /** Whether what is returned is remembered, because it may not go to everybody yet. */
    boolean limitReassignment() {
        return reassignableAfterDays.isPresent() || maxReassignments.isPresent();
    }

    private static Optional<Integer> none() {
        return Optional.empty();
    }
}
