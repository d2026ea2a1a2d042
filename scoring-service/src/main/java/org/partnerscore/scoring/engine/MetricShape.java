package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Set;

/** How a metric's value is computed. The shapes are few; what differs between areas, tracks and editions are their parameters. */
public sealed interface MetricShape
        permits CustomerAdds,
                UsageGrowth,
                Deployments,
                CertifiedPeople,
                RevenueGrowth,
                ServicesUsed,
                Steps,
                SumOfParts,
                RevenueGained,
                TenantDeployments,
                ProductAdds,
                McvGrowth {

    /** Names the facts that the shape reads for this option. */
    void plan(Option option, Needs needs);

    /** The contributions to this option, down to the records. */
    Tally tally(Metric metric, Option option, Computation computation);

    /** The types of association that the shape looks at for this option. */
    default Set<AssociationType> types(Option option) {
        return option.types().types();
    }

    /** The certifications that the shape looks at, whose days may change the score from one day to the next. */
    default List<CertificationList> certifications() {
        return List.of();
    }

    default Unit unit() {
        return Unit.COUNT;
    }
}
