package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over some facts: what the metrics share, and the gaps that they come upon. */
final class Computation {

    private record Missing(int month, int tenant, int column) {}

    private static final Comparator<Missing> BY_MONTH_TENANT_PRODUCT = Comparator.comparingInt(Missing::month)
            .thenComparingInt(Missing::tenant)
            .thenComparingInt(Missing::column);

    private final Facts facts;
    private final Tenancies tenancies;
    private final UsageIndex usage;
    private final int measurementMonth;
    private final Coverages coverages;
    private final List<Entries> entries = new ArrayList<>();
    private final List<Sizes> sizes = new ArrayList<>();
    private final List<Revenues> revenues = new ArrayList<>();
    private final Map<Services, boolean[]> included = new IdentityHashMap<>();
    private final List<ValuedEntries> valued = new ArrayList<>();
    private final Set<Missing> missing = new HashSet<>();

    Computation(Facts facts) {
        this.facts = facts;
        this.tenancies = facts.tenancies();
        this.usage = facts.usage();
        this.measurementMonth = Months.index(facts.measurementMonth());
        this.coverages = new Coverages(tenancies);
    }

    LocalDate asOf() {
        return facts.asOf();
    }

    List<Person> people() {
        return facts.people();
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

    String tenant(int tenant) {
        return tenancies.tenant(tenant);
    }

    int productCount() {
        return tenancies.products().count();
    }

    String product(int column) {
        return tenancies.products().slug(column);
    }

    Optional<Segment> segment(int tenant) {
        return facts.segment(tenant(tenant));
    }

    Coverages coverages() {
        return coverages;
    }

    Reach reach(Services services, AssociationTypes types, int month) {
        return coverages.reach(services, types, month);
    }

    /** By column: whether it is an Azure service that the rule looks at. */
    boolean[] included(Services services) {
        return included.computeIfAbsent(services, this::include);
    }

    private boolean[] include(Services services) {
        boolean[] found = new boolean[productCount()];
        for (int column = 0; column < found.length; column++) {
            found[column] = usage.isService(column) && services.includes(product(column));
        }
        return found;
    }

    Revenues revenues(Services services, AssociationTypes types, int month, Window window) {
        for (Revenues known : revenues) {
            if (known.isOf(services, types, month, window)) {
                return known;
            }
        }
        Revenues found = new Revenues(this, services, types, month, window);
        revenues.add(found);
        return found;
    }

    ValuedEntries valued(ProductList products, AssociationTypes types, Valuation valuation) {
        for (ValuedEntries known : valued) {
            if (known.isOf(products, types, valuation)) {
                return known;
            }
        }
        ValuedEntries found = new ValuedEntries(this, products, types, valuation);
        valued.add(found);
        return found;
    }

    ProductColumns columns(ProductList list) {
        return coverages.columns(list);
    }

    Coverage coverage(ProductList list, Option option, int month) {
        return coverages.at(list, option.types(), month);
    }

    Entries entries(ProductList list, Option option) {
        for (Entries known : entries) {
            if (known.isOf(list, option.types())) {
                return known;
            }
        }
        Entries found = new Entries(this, list, option);
        entries.add(found);
        return found;
    }

    Sizes sizes(SizeBand band, int month) {
        for (Sizes known : sizes) {
            if (known.isOf(band, month)) {
                return known;
            }
        }
        Sizes found = new Sizes(this, band, month);
        sizes.add(found);
        return found;
    }

    UsageGrid grid(int month) {
        return usage.grid(month);
    }

    UsageGrid grid(Window window) {
        return usage.grid(window);
    }

    /** The cell of a usage row that the computation reads; one that ought to be there and is not becomes a gap. */
    int read(UsageGrid grid, int month, int tenant, int column) {
        int cell = grid.cell(tenant, column);
        if (cell == UsageGrid.NO_ROW && usage.isSeen(tenant, column)) {
            missing.add(new Missing(month, tenant, column));
        }
        return cell;
    }

    RecordRef usageRecord(int month, int tenant, String product, int cell) {
        return grid(month).record(cell);
    }

    /** The gaps of a month whose revenue is read: services that are covered and seen, and have no row in it. */
    void noteMissing(Revenues read, int tenant) {
        UsageGrid grid = read.grid();
        int cell = grid.first(tenant);
        for (int column : usage.seen(tenant)) {
            // Both go up by product, so that one pass over the tenant's rows finds what is not among them.
            while (cell < grid.end(tenant) && grid.column(cell) < column) {
                cell++;
            }
            boolean present = cell < grid.end(tenant) && grid.column(cell) == column;
            if (!present && read.covers(tenant, column)) {
                missing.add(new Missing(read.window().to(), tenant, column));
            }
        }
    }

    /** The month that is not loaded first, then single rows by month, tenant and product. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(missing.size() + 1);
        if (!facts.isMeasurementMonthLoaded()) {
            gaps.add(new Gap(Gap.Code.MONTH_NOT_LOADED, Optional.empty(), Optional.empty(), facts.measurementMonth()));
        }
        missing.stream()
                .sorted(BY_MONTH_TENANT_PRODUCT)
                .map(row -> new Gap(
                        Gap.Code.USAGE_MISSING,
                        Optional.of(tenant(row.tenant())),
                        Optional.of(tenancies.products().slug(row.column())),
                        Months.month(row.month())))
                .forEach(gaps::add);
        return gaps;
    }
}
