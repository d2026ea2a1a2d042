package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** One product at one tenant, at M and at M-12: the sets are those of each month, nothing has a baseline at association. */
record ValuedEntry(Computation computation, int tenant, int position, String product, Valued now, Valued lastYear) {

    /** Unique among the entries of one list. */
    String segment() {
        return computation.tenant(tenant) + '/' + product;
    }

    void tell(Teller teller, Valuation valuation) {
        teller.text("product", product);
        teller.text("tenant", computation.tenant(tenant));
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
        addUsage(now, records);
        addUsage(lastYear, records);
        return records;
    }

    private void addUsage(Valued valued, List<RecordRef> records) {
        if (valued.hasRow()) {
            records.add(computation.usageRecord(valued.month(), tenant, product, valued.cell()));
        }
    }
}
