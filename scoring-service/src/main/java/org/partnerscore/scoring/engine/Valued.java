package org.partnerscore.scoring.engine;

/** One product at one tenant on the last day of a month: the association in force (null where none is), and the worth. */
record Valued(int month, Association association, int cell, Fraction worth) {

    boolean isCovered() {
        return association != null;
    }

    boolean hasRow() {
        return cell != UsageGrid.NO_ROW;
    }

    boolean reaches(Fraction limit) {
        return isCovered() && worth.compareTo(limit) >= 0;
    }
}
