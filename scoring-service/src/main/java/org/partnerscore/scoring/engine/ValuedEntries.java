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
        Month now = new Month(month, computation.coverages().at(products, types, month), computation.grid(month));
        int lastYear = computation.lastYear();
        Month before =
                new Month(lastYear, computation.coverages().at(products, types, lastYear), computation.grid(lastYear));
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (now.coverage().covers(tenant) || before.coverage().covers(tenant)) {
                addAll(tenant, now, before);
            }
        }
    }

    private record Month(int number, Coverage coverage, UsageGrid grid) {}

    private void addAll(int tenant, Month now, Month before) {
        for (int position = 0; position < columns.size(); position++) {
            // Of a product that occurs nowhere in the facts there is nothing to tell.
            if (columns.column(position) != Products.UNKNOWN) {
                Valued atM = at(now, tenant, position);
                Valued lastYear = at(before, tenant, position);
                if (atM.hasRow() || lastYear.hasRow()) {
                    all.add(new ValuedEntry(computation, tenant, position, columns.slug(position), atM, lastYear));
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

    /** Reads the usage only where the entry is in force. */
    private Valued at(Month month, int tenant, int position) {
        Association association = month.coverage().of(tenant, position);
        if (association == null) {
            return new Valued(month.number(), null, UsageGrid.NO_ROW, Fraction.ZERO);
        }
        int cell = computation.read(month.grid(), month.number(), tenant, columns.column(position));
        Fraction worth =
                cell == UsageGrid.NO_ROW ? Fraction.ZERO : valuation.of(columns.slug(position), month.grid(), cell);
        return new Valued(month.number(), association, cell, worth);
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
