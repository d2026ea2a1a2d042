package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The distinct Azure services that a tenant associated at M had revenue with in the months ending with M. An absolute count:
 * a service counts once, however many tenants use it.
 */
public record ServicesUsed(Services products, int months) implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        int month = needs.measurementMonth();
        needs.revenue(products, option.types(), month, Window.ending(month, months));
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        int month = computation.measurementMonth();
        Revenues revenues = computation.revenues(products, option.types(), month, Window.ending(month, months));
        UsageGrid grid = revenues.grid();
        int[] largest = new int[computation.productCount()];
        int[] tenantOfLargest = new int[largest.length];
        int[] tenants = new int[largest.length];
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            for (int cell = grid.first(tenant); cell < grid.end(tenant); cell++) {
                int column = grid.column(cell);
                if (grid.consumedRevenue(cell) > 0 && revenues.counts(tenant, cell)) {
                    if (tenants[column] == 0 || grid.consumedRevenue(cell) > grid.consumedRevenue(largest[column])) {
                        largest[column] = cell;
                        tenantOfLargest[column] = tenant;
                    }
                    tenants[column]++;
                }
            }
        }
        List<ServiceUsed> services = new ArrayList<>();
        for (int column = 0; column < tenants.length; column++) {
            if (tenants[column] > 0) {
                services.add(new ServiceUsed(
                        frame, revenues, column, tenantOfLargest[column], largest[column], tenants[column]));
            }
        }
        return Tally.of(services.size(), services);
    }
}
