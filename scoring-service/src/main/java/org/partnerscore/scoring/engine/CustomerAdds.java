package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** Net customer adds: tenants associated and in the size band at M, minus the same at M-12; a tenant counts once. */
public record CustomerAdds(ProductList products, SizeBand band) implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        for (int month : new int[] {needs.measurementMonth(), needs.lastYear()}) {
            Coverage coverage = needs.coverage(products, option, month);
            for (int tenant = 0; tenant < needs.tenantCount(); tenant++) {
                if (coverage.covers(tenant)) {
                    needs.size(band, month, tenant);
                }
            }
        }
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        int month = computation.measurementMonth();
        Coverage now = computation.coverage(products, option, month);
        Coverage lastYear = computation.coverage(products, option, computation.lastYear());
        List<Customer> customers = new ArrayList<>();
        long sum = 0;
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (now.covers(tenant) || lastYear.covers(tenant)) {
                Customer customer = new Customer(
                        frame,
                        tenant,
                        customerAt(frame, now, month, tenant, 1),
                        customerAt(frame, lastYear, computation.lastYear(), tenant, -1));
                customers.add(customer);
                sum += customer.count();
            }
        }
        return new Tally(sum, customers);
    }

    private CustomerAt customerAt(Frame frame, Coverage coverage, int month, int tenant, int sign) {
        Association association = coverage.of(tenant);
        Size size = association == null
                ? null
                : frame.computation().sizes(band, month).of(tenant);
        return new CustomerAt(frame, band, tenant, month, sign, association, size);
    }
}
