package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects, month by month, the tenants and products whose usage the shapes will read. */
final class Needs {

    private record Month(BitSet tenants, TreeSet<String> products) {}

    private final Tenancies tenancies;
    private final int measurementMonth;
    private final Coverages coverages;
    private final Map<Integer, Month> months = new TreeMap<>();

    Needs(Tenancies tenancies, int measurementMonth) {
        this.tenancies = tenancies;
        this.measurementMonth = measurementMonth;
        this.coverages = new Coverages(tenancies);
    }

    int measurementMonth() {
        return measurementMonth;
    }

    int lastYear() {
        return measurementMonth - Months.YEAR;
    }

    int tenantCount() {
        return tenancies.count();
    }

    Coverage coverage(ProductList list, Option option, int month) {
        return coverages.at(list, option.types(), month);
    }

    /** The tenant's seats decide in this month. */
    void size(SizeBand band, int month, int tenant) {
        usage(month, tenant, band.products().products());
        if (band.grace().isPresent()) {
            SizeBand.Grace grace = band.grace().get();
            usage(month, tenant, grace.grownInto().products().products());
            usage(month - grace.months(), tenant, band.products().products());
        }
    }

    void usage(int month, int tenant, Collection<String> products) {
        Month needed = months.computeIfAbsent(month, m -> new Month(new BitSet(), new TreeSet<>()));
        needed.tenants().set(tenant);
        needed.products().addAll(products);
    }

    /** One rectangle per month, the latest first: a few cells too many cost less than many small selections. */
    List<UsageSelection> selections() {
        List<UsageSelection> selections = new ArrayList<>();
        months.forEach((month, needed) -> selections.add(
                0,
                new UsageSelection(
                        Months.month(month),
                        Months.month(month),
                        needed.tenants().stream().mapToObj(tenancies::tenant).toList(),
                        List.copyOf(needed.products()))));
        return selections;
    }
}
