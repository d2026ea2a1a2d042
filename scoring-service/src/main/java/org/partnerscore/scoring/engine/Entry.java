package org.partnerscore.scoring.engine;

/**
 * One (tenant, product) that associations cover at M or covered at M-12: the associations that say so (null where none
 * does), the baseline month and the usage cells of M and of the baseline month.
 */
record Entry(
        int tenant,
        int position,
        Association now,
        Association lastYear,
        int cellNow,
        int baselineMonth,
        int baselineCell) {

    boolean isLost() {
        return now == null;
    }

    boolean isSinceLastYear() {
        return lastYear != null;
    }

    /** An entry that nobody ever used adds nothing and explains nothing. */
    boolean hasUsage() {
        return cellNow != UsageGrid.NO_ROW || baselineCell != UsageGrid.NO_ROW;
    }
}
