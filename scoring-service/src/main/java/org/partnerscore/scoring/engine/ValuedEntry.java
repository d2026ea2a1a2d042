package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** One product at one tenant, at M and at M-12: the sets are those of each month, nothing has a baseline at association. */
record ValuedEntry(Computation computation, int tenant, Valued now, Valued lastYear) {

    /** The entries in force in one of the two months that have any usage then. */
    static List<ValuedEntry> all(Frame frame, ProductList products, Valuation valuation) {
        Computation computation = frame.computation();
        int month = computation.measurementMonth();
        int lastYear = computation.lastYear();
        Coverage now = computation.coverage(products, frame.option(), month);
        Coverage before = computation.coverage(products, frame.option(), lastYear);
        List<ValuedEntry> entries = new ArrayList<>();
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (now.covers(tenant) || before.covers(tenant)) {
                for (int position = 0; position < products.products().size(); position++) {
                    ValuedEntry entry = new ValuedEntry(
                            computation,
                            tenant,
                            Valued.at(computation, now, valuation, month, tenant, position),
                            Valued.at(computation, before, valuation, lastYear, tenant, position));
                    if (entry.now.hasRow() || entry.lastYear.hasRow()) {
                        entries.add(entry);
                    }
                }
            }
        }
        return entries;
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

    /** Unique among the entries of one list. */
    String segment() {
        return tenantId() + '/' + now.product();
    }

    private String tenantId() {
        return computation.tenant(tenant);
    }

    void tell(Teller teller, Valuation valuation) {
        teller.text("product", now.product());
        teller.text("tenant", tenantId());
        teller.month("month", Months.month(now.month()));
        teller.month("lastYear", Months.month(lastYear.month()));
        teller.number("now", now.worth());
        teller.number("before", lastYear.worth());
        teller.phrase("unit", valuation.unit());
    }

    /** The associations at M and at M-12, once where it is the same one, then the usage of both months. */
    List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>(4);
        if (now.isCovered()) {
            records.add(now.association().record());
        }
        if (lastYear.isCovered() && lastYear.association() != now.association()) {
            records.add(lastYear.association().record());
        }
        for (Valued valued : List.of(now, lastYear)) {
            if (valued.hasRow()) {
                records.add(computation.usageRecord(valued.month(), tenant, valued.product(), valued.cell()));
            }
        }
        return records;
    }
}
