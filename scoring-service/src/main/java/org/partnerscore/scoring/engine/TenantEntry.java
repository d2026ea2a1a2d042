package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One tenant as the unit: the earliest associations that cover something of it at M and covered something at M-12 (null where
 * none does), and its baseline month.
 */
record TenantEntry(int tenant, Association now, Association lastYear, int month, int baselineMonth) {

    static List<TenantEntry> all(
            Coverages coverages, ProductList products, AssociationTypes types, int month, int tenants) {
        Coverage now = coverages.at(products, types, month);
        Coverage lastYear = coverages.at(products, types, month - Months.YEAR);
        List<TenantEntry> entries = new ArrayList<>();
        for (int tenant = 0; tenant < tenants; tenant++) {
            if (lastYear.covers(tenant)) {
                // In force at M-12 means baseline M-12, whatever happened between.
                entries.add(new TenantEntry(tenant, now.of(tenant), lastYear.of(tenant), month, month - Months.YEAR));
            } else if (now.covers(tenant)) {
                int since = Months.index(now.of(tenant).associatedOn());
                entries.add(new TenantEntry(tenant, now.of(tenant), null, month, since));
            }
        }
        return entries;
    }

    boolean isLost() {
        return now == null;
    }

    boolean isSinceLastYear() {
        return lastYear != null;
    }

    /** A month is judged on what is covered in it, the month of association on what is covered at M. */
    int baselineCoverage() {
        return isSinceLastYear() ? baselineMonth : month;
    }

    /** The associations at M and at M-12, once where it is the same one. */
    List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>(2);
        if (now != null) {
            records.add(now.record());
        }
        if (lastYear != null && lastYear != now) {
            records.add(lastYear.record());
        }
        return records;
    }

    void tell(Teller teller) {
        teller.month("month", Months.month(month));
        teller.month("baselineMonth", Months.month(baselineMonth));
        if (!isLost()) {
            teller.text("type", now.type().name());
            teller.day("associatedOn", now.associatedOn());
        }
    }
}
