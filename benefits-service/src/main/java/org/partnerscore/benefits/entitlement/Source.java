package org.partnerscore.benefits.entitlement;

import java.util.Optional;
import org.partnerscore.benefits.catalogue.Grant;

/**
 * What brings a benefit, or would if it were not for the reason.
 *
 * @param state what it adds to the quantity
 * @param reason why it adds nothing
 */
record Source(Grant grant, Held held, State state, Optional<String> reason) {

    enum State {
        /** It gives its quantity. */
        GIVES,
        /** It will give its quantity on its first day. */
        STARTS,
        /** It stands for a set that another source gives already. */
        SHARED,
        /** It is one too many of its category. */
        CAPPED
    }

    static Source gives(Grant grant, Held held) {
        return new Source(grant, held, State.GIVES, Optional.empty());
    }

    static Source starts(Grant grant, Held held) {
        return new Source(
                grant,
                held,
                State.STARTS,
                Optional.of("Its benefits start on " + held.from().orElseThrow() + "."));
    }

    Source sharedWith(Held other) {
        return new Source(
                grant,
                held,
                State.SHARED,
                Optional.of("Granted once, through "
                        + other.solutionArea().orElseThrow().slug() + "."));
    }

    static Source capped(Grant grant, Held held, String reason) {
        return new Source(grant, held, State.CAPPED, Optional.of(reason));
    }

    boolean gives() {
        return state == State.GIVES;
    }

    /** Whether the benefit is had through it, or would go on through it. */
    boolean holds() {
        return state == State.GIVES || state == State.SHARED;
    }

    /** What it adds on the day; empty where nothing is counted or the number is not published. */
    Optional<Integer> quantity() {
        return gives() || grant.quantity().isEmpty() ? grant.quantity() : Optional.of(0);
    }
}
