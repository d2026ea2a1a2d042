package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Azure consumed revenue of each tenant in a window, of the services that associations in force at a month cover. */
final class Revenues {

    // Revenue is never negative. Summed is only who is asked for: baselines are of a few tenants each.
    private static final long NOT_SUMMED = -1;

    private final Computation computation;
    private final Services services;
    private final AssociationTypes types;
    private final int month;
    private final Window window;
    private final Reach reach;
    private final UsageGrid grid;
    private final boolean[] included;
    private final long[] ofTenant;

    Revenues(Computation computation, Services services, AssociationTypes types, int month, Window window) {
        this.computation = computation;
        this.services = services;
        this.types = types;
        this.month = month;
        this.window = window;
        this.reach = computation.reach(services, types, month);
        this.grid = computation.grid(window);
        this.included = computation.included(services);
        this.ofTenant = new long[computation.tenantCount()];
        Arrays.fill(ofTenant, NOT_SUMMED);
    }

    private long sum(int tenant) {
        long sum = 0;
        for (int cell = grid.first(tenant); cell < grid.end(tenant); cell++) {
            if (counts(tenant, cell)) {
                sum = Math.addExact(sum, grid.consumedRevenue(cell));
            }
        }
        if (window.isMonth()) {
            computation.noteMissing(this, tenant);
        }
        return sum;
    }

    boolean isOf(Services askedServices, AssociationTypes askedTypes, int askedMonth, Window askedWindow) {
        return services == askedServices
                && month == askedMonth
                && window.equals(askedWindow)
                && types.equals(askedTypes);
    }

    Reach reach() {
        return reach;
    }

    Window window() {
        return window;
    }

    UsageGrid grid() {
        return grid;
    }

    boolean covers(int tenant, int column) {
        return included[column] && reach.covers(tenant, column);
    }

    /** Whether the cell, one of the tenant's, is of a service that is looked at and covered. */
    boolean counts(int tenant, int cell) {
        return covers(tenant, grid.column(cell));
    }

    /** In millionths of a USD. */
    long of(int tenant) {
        if (ofTenant[tenant] == NOT_SUMMED) {
            ofTenant[tenant] = reach.covers(tenant) ? sum(tenant) : 0;
        }
        return ofTenant[tenant];
    }

    long total() {
        long total = 0;
        for (int tenant = 0; tenant < ofTenant.length; tenant++) {
            total = Math.addExact(total, of(tenant));
        }
        return total;
    }

    /** The rows that the tenant's revenue is made of. */
    List<RecordRef> records(int tenant) {
        List<RecordRef> records = new ArrayList<>(grid.end(tenant) - grid.first(tenant));
        for (int cell = grid.first(tenant); cell < grid.end(tenant); cell++) {
            if (grid.consumedRevenue(cell) != 0 && counts(tenant, cell)) {
                records.add(grid.record(cell));
            }
        }
        return records;
    }
}
