package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** The entries in force at M or at M-12 that have any usage then, with their worth; by tenant, then in the list's order. */
final class ValuedEntries {

    private final Computation computation;
    private final ProductList products;
    private final AssociationTypes types;
    private final Valuation valuation;
    private final ProductColumns columns;
    private final List<ValuedEntry> all = new ArrayList<>();

    ValuedEntries(Computation computation, ProductList products, AssociationTypes types, Valuation valuation) {
        this.computation = computation;
        this.products = products;
        this.types = types;
        this.valuation = valuation;
        this.columns = computation.columns(products);
        int month = computation.measurementMonth();
        int lastYear = computation.lastYear();
        Coverage now = computation.coverages().at(products, types, month);
        Coverage before = computation.coverages().at(products, types, lastYear);
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (now.covers(tenant) || before.covers(tenant)) {
                for (int position = 0; position < columns.size(); position++) {
                    add(tenant, position, at(now, month, tenant, position), at(before, lastYear, tenant, position));
                }
            }
        }
    }

    static void plan(ProductList products, AssociationTypes types, Needs needs) {
        for (int month : new int[] {needs.measurementMonth(), needs.lastYear()}) {
            Coverage coverage = needs.coverages().at(products, types, month);
            for (int tenant = 0; tenant < needs.tenantCount(); tenant++) {
                if (coverage.covers(tenant)) {
                    needs.usage(month, tenant, products.products());
                }
            }
        }
    }

    private void add(int tenant, int position, Valued now, Valued lastYear) {
        if (now.hasRow() || lastYear.hasRow()) {
            all.add(new ValuedEntry(computation, tenant, position, columns.slug(position), now, lastYear));
        }
    }

    /** Reads the usage only where the entry is in force. */
    private Valued at(Coverage coverage, int month, int tenant, int position) {
        Association association = coverage.of(tenant, position);
        if (association == null) {
            return new Valued(month, null, UsageGrid.NO_ROW, Fraction.ZERO);
        }
        UsageGrid grid = computation.grid(month);
        int cell = computation.read(grid, month, tenant, columns.column(position));
        Fraction worth = cell == UsageGrid.NO_ROW ? Fraction.ZERO : valuation.of(columns.slug(position), grid, cell);
        return new Valued(month, association, cell, worth);
    }

    boolean isOf(ProductList askedProducts, AssociationTypes askedTypes, Valuation askedValuation) {
        return products == askedProducts && types.equals(askedTypes) && valuation.equals(askedValuation);
    }

    List<ValuedEntry> all() {
        return all;
    }

    /** What all of them are worth at M. */
    Fraction now() {
        return all.stream().map(entry -> entry.now().worth()).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What all of them were worth at M-12. */
    Fraction before() {
        return all.stream().map(entry -> entry.lastYear().worth()).reduce(Fraction.ZERO, Fraction::plus);
    }
}
