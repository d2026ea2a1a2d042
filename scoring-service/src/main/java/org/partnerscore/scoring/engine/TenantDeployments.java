package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Tenants that came to pass a test since their baseline month, over every tenant associated at M or at M-12: one that fell
 * or was lost counts -1.
 */
public record TenantDeployments(ProductList products, DeploymentTest test) implements MetricShape {

    @Override
    public void plan(Option option, Needs needs) {
        int month = needs.measurementMonth();
        for (TenantEntry entry :
                TenantEntry.all(needs.coverages(), products, option.types(), month, needs.tenantCount())) {
            test.plan(entry.tenant(), month, needs);
            test.plan(entry.tenant(), entry.baselineMonth(), needs);
        }
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        Frame frame = new Frame(computation, metric, option);
        int month = computation.measurementMonth();
        List<DeploymentOfTenant> tenants = new ArrayList<>();
        long sum = 0;
        for (TenantEntry entry :
                TenantEntry.all(computation.coverages(), products, option.types(), month, computation.tenantCount())) {
            DeploymentOfTenant deployment = new DeploymentOfTenant(
                    frame,
                    entry,
                    test.judge(frame, entry.tenant(), month, month),
                    test.judge(frame, entry.tenant(), entry.baselineMonth(), entry.baselineCoverage()));
            tenants.add(deployment);
            sum += deployment.count();
        }
        return Tally.of(sum, tenants);
    }
}
