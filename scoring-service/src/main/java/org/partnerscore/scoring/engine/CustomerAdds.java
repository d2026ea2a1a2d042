package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** Net customer adds: tenants associated and in the band at M, minus the same at M-12; a tenant counts once. */
public record CustomerAdds(Services products, Band band) implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        for (int month : new int[] {needs.measurementMonth(), needs.lastYear()}) {
            Associated associated = band.associated(needs.coverages(), products, option.types(), month);
            for (int tenant = 0; tenant < needs.tenantCount(); tenant++) {
                if (associated.covers(tenant)) {
                    band.plan(option, month, tenant, needs);
                }
            }
        }
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        int month = computation.measurementMonth();
        Associated now = band.associated(computation.coverages(), products, option.types(), month);
        Associated lastYear =
                band.associated(computation.coverages(), products, option.types(), computation.lastYear());
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
        return Tally.of(sum, customers);
    }

    private CustomerAt customerAt(Frame frame, Associated associated, int month, int tenant, int sign) {
        Association association = associated.of(tenant);
        Standing standing = association == null ? null : band.judge(frame, month, tenant);
        return new CustomerAt(frame, band, tenant, month, sign, association, standing);
    }
}
