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
        ServiceUsed[] byColumn = new ServiceUsed[computation.productCount()];
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (revenues.reach().covers(tenant)) {
                for (int cell = grid.first(tenant); cell < grid.end(tenant); cell++) {
                    int column = grid.column(cell);
                    if (grid.consumedRevenue(cell) > 0 && revenues.counts(tenant, cell)) {
                        byColumn[column] = byColumn[column] == null
                                ? new ServiceUsed(frame, revenues, column, tenant, cell, 1)
                                : byColumn[column].alsoAt(tenant, cell);
                    }
                }
            }
        }
        List<ServiceUsed> services = new ArrayList<>();
        for (ServiceUsed service : byColumn) {
            if (service != null) {
                services.add(service);
            }
        }
        return Tally.of(services.size(), services);
    }
}
