package org.partnerscore.scoring.engine;

/**
 * Whether a tenant is eligible for a band in a month, with the product that decided: inside the band the largest one in it,
 * outside the largest of all. {@code month} is the month whose seats decided, an earlier one under the grace.
 */
record Size(Standing standing, int month, int position, long seats, int cell) {

    enum Standing {
        IN_BAND,
        BY_GRACE,
        OUT_OF_BAND
    }

    boolean isEligible() {
        return standing != Standing.OUT_OF_BAND;
    }

    Size byGrace() {
        return new Size(Standing.BY_GRACE, month, position, seats, cell);
    }
}
