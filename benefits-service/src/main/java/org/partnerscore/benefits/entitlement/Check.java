package org.partnerscore.benefits.entitlement;

import java.math.BigDecimal;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Kind;

/**
 * Whether a partner may take a benefit into use, and how much more of it.
 *
 * @param quantity empty where nothing is counted or the number is not published
 * @param remaining empty where the quantity is; never below zero
 */
record Check(
        boolean allowed,
        Optional<BigDecimal> quantity,
        BigDecimal used,
        Optional<BigDecimal> remaining,
        Reason reason) {

    /** Why, or why not. */
    enum Reason {
        GRANTED,
        QUANTITY_UNPUBLISHED,
        USED_UP,
        CAPPED,
        NOT_YET,
        NOT_ENROLLED,
        NOT_ENTITLED,
        BENEFIT_UNKNOWN
    }

    /** Of a benefit to which the partner has no entitlement at all. */
    static Check no(Reason reason, BigDecimal used) {
        return new Check(false, Optional.empty(), used, Optional.empty(), reason);
    }

    static Check of(Entitlement entitlement, BigDecimal used) {
        if (entitlement.basis() == Entitlement.Basis.QUALIFIED) {
            return no(Reason.NOT_ENROLLED, used);
        }
        Optional<BigDecimal> quantity = entitlement.granted();
        Optional<BigDecimal> remaining =
                quantity.map(number -> number.subtract(used).max(BigDecimal.ZERO));
        Reason reason = reason(entitlement, remaining);
        boolean allowed = reason == Reason.GRANTED || reason == Reason.QUANTITY_UNPUBLISHED;
        return new Check(allowed, quantity, used, remaining, reason);
    }

    private static Reason reason(Entitlement entitlement, Optional<BigDecimal> remaining) {
        if (!entitlement.isInForce()) {
            return entitlement.sources().stream().anyMatch(source -> source.state() == Source.State.STARTS)
                    ? Reason.NOT_YET
                    : Reason.CAPPED;
        }
        if (entitlement.benefit().kind() != Kind.QUANTITY) {
            return Reason.GRANTED;
        }
        return remaining
                .map(number -> number.signum() > 0 ? Reason.GRANTED : Reason.USED_UP)
                .orElse(Reason.QUANTITY_UNPUBLISHED);
    }
}
