package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects, window by window, the tenants and products whose usage the shapes will read. */
final class Needs {

    private record Rectangle(BitSet tenants, TreeSet<String> products) {

        Rectangle() {
            this(new BitSet(), new TreeSet<>());
        }
    }

    private static final Comparator<Window> LATEST_FIRST =
            Comparator.comparingInt(Window::to).thenComparingInt(Window::from).reversed();

    private final Tenancies tenancies;
    private final int measurementMonth;
    private final Coverages coverages;
    private final Map<Window, Rectangle> listed = new TreeMap<>(LATEST_FIRST);
    private final Map<Window, BitSet> everything = new TreeMap<>(LATEST_FIRST);

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

    Coverages coverages() {
        return coverages;
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

    /** The revenue of every tenant that the types reach at {@code month}, summed over the window. */
    void revenue(Services services, AssociationTypes types, int month, Window window) {
        Reach reach = coverages.reach(services, types, month);
        for (int tenant = 0; tenant < tenancies.count(); tenant++) {
            if (reach.covers(tenant)) {
                usage(window, tenant, services.asked());
            }
        }
    }

    void usage(int month, int tenant, Collection<String> products) {
        usage(Window.month(month), tenant, products);
    }

    /** No products named = every product of the tenant. */
    void usage(Window window, int tenant, Collection<String> products) {
        if (products.isEmpty()) {
            everything.computeIfAbsent(window, w -> new BitSet()).set(tenant);
            return;
        }
        Rectangle needed = listed.computeIfAbsent(window, w -> new Rectangle());
        needed.tenants().set(tenant);
        needed.products().addAll(products);
    }

    /**
     * One rectangle per window, the latest first: a few cells too many cost less than many small selections. A second one
     * names products only for tenants of which not every product is asked for anyway.
     */
    List<UsageSelection> selections() {
        List<UsageSelection> selections = new ArrayList<>();
        everything.forEach((window, tenants) -> selections.add(selection(window, tenants, List.of())));
        listed.forEach((window, rectangle) -> {
            BitSet tenants = (BitSet) rectangle.tenants().clone();
            tenants.andNot(everything.getOrDefault(window, new BitSet()));
            if (!tenants.isEmpty()) {
                selections.add(selection(window, tenants, rectangle.products()));
            }
        });
        return selections;
    }

    private UsageSelection selection(Window window, BitSet tenants, Collection<String> products) {
        return new UsageSelection(
                Months.month(window.from()),
                Months.month(window.to()),
                tenants.stream().mapToObj(tenancies::tenant).toList(),
                List.copyOf(products));
    }
}
