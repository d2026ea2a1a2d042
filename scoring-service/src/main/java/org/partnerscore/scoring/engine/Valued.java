package org.partnerscore.scoring.engine;

/** One product at one tenant on the last day of a month: the association in force (null where none is), and the worth. */
record Valued(int month, Association association, String product, int cell, Fraction worth) {

    /** Reads the usage only where the entry is in force. */
    static Valued at(
            Computation computation, Coverage coverage, Valuation valuation, int month, int tenant, int position) {
        ProductColumns columns = computation.columns(coverage.list());
        String product = columns.slug(position);
        Association association = coverage.of(tenant, position);
        if (association == null) {
            return new Valued(month, null, product, UsageGrid.NO_ROW, Fraction.ZERO);
        }
        UsageGrid grid = computation.grid(month);
        int cell = computation.read(grid, month, tenant, columns.column(position));
        Fraction worth = cell == UsageGrid.NO_ROW ? Fraction.ZERO : valuation.of(product, grid, cell);
        return new Valued(month, association, product, cell, worth);
    }

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
