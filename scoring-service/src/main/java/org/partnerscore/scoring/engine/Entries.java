package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of some association types with their baselines, tenant by tenant: in force at M, or lost since M-12. Usage is
 * read only for tenants that a metric asks about.
 */
final class Entries {

    private final Computation computation;
    private final ProductColumns columns;
    private final AssociationTypes types;
    private final Coverage now;
    private final Coverage lastYear;
    private final UsageGrid gridNow;
    private final List<List<Entry>> byTenant;

    Entries(Computation computation, ProductList list, Option option) {
        this.computation = computation;
        this.columns = computation.columns(list);
        this.types = option.types();
        this.now = computation.coverage(list, option, computation.measurementMonth());
        this.lastYear = computation.coverage(list, option, computation.lastYear());
        this.gridNow = computation.grid(computation.measurementMonth());
        this.byTenant = new ArrayList<>(java.util.Collections.nCopies(computation.tenantCount(), null));
    }

    boolean isOf(ProductList askedList, AssociationTypes askedTypes) {
        return columns.list() == askedList && types.equals(askedTypes);
    }

    boolean covers(int tenant) {
        return now.covers(tenant) || lastYear.covers(tenant);
    }

    /** The earliest association that covers something of the tenant now, else the one that did at M-12. */
    Association association(int tenant) {
        return now.covers(tenant) ? now.of(tenant) : lastYear.of(tenant);
    }

    String product(int position) {
        return columns.slug(position);
    }

    List<Entry> of(int tenant) {
        List<Entry> entries = byTenant.get(tenant);
        if (entries == null) {
            entries = find(tenant);
            byTenant.set(tenant, entries);
        }
        return entries;
    }

    private List<Entry> find(int tenant) {
        List<Entry> entries = new ArrayList<>(columns.size());
        for (int position = 0; position < columns.size(); position++) {
            Association current = now.of(tenant, position);
            Association former = lastYear.of(tenant, position);
            if (current != null || former != null) {
                Entry entry = entry(tenant, position, current, former);
                if (entry.hasUsage()) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private Entry entry(int tenant, int position, Association current, Association former) {
        int column = columns.column(position);
        // In force at M-12 means baseline M-12, whatever happened between; an ended association lends its date to none.
        int baseline = former != null ? computation.lastYear() : Months.index(current.associatedOn());
        return new Entry(
                tenant,
                position,
                current,
                former,
                current == null
                        ? UsageGrid.NO_ROW
                        : computation.read(gridNow, computation.measurementMonth(), tenant, column),
                baseline,
                computation.read(computation.grid(baseline), baseline, tenant, column));
    }
}
