package org.partnerscore.benefits.specialization;

import java.time.LocalDate;

/** What a program reviewer decided, on a day, and why. */
record Decision(DecisionAbout about, boolean approved, String by, String reason, LocalDate on) {

    /** The decision as the history tells it. */
    String told() {
        return (approved ? "Approved" : "Rejected") + " by " + by + " (" + about.slug() + "): " + reason;
    }
}
