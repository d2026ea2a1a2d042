package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A track assigned by who the customers are: {@code track} if so many percent of them are of the segment and, where the rule
 * says so, their revenue stays below a limit; else {@code otherwise}, as without any customer. Customers are the tenants
 * associated at M with revenue in the months ending with M; one of unknown segment is none of the segment.
 *
 * @param revenueBelow in {@link Micros} of USD
 */
public record SegmentShare(
        Segment segment,
        String track,
        String otherwise,
        Services products,
        AssociationTypes associations,
        int months,
        Fraction sharePercent,
        Reaching reaching,
        Optional<Long> revenueBelow,
        RuleRef rule)
        implements TrackChoice {

    /** Whether the share itself is enough. */
    public enum Reaching {
        AT_LEAST,
        ABOVE
    }

    private static final long PERCENT = 100;

    @Override
    public void plan(Needs needs) {
        int month = needs.measurementMonth();
        needs.revenue(products, associations, month, Window.ending(month, months));
    }

    @Override
    public Set<AssociationType> types() {
        return associations.types();
    }

    @Override
    public Chosen choose(List<TrackScore> tracks, Computation computation) {
        int month = computation.measurementMonth();
        Revenues revenues = computation.revenues(products, associations, month, Window.ending(month, months));
        List<ClassifiedCustomer> customers = new ArrayList<>();
        long ofSegment = 0;
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (revenues.of(tenant) > 0) {
                ClassifiedCustomer customer =
                        new ClassifiedCustomer(computation, rule, revenues, tenant, computation.segment(tenant));
                customers.add(customer);
                ofSegment += customer.isOf(segment) ? 1 : 0;
            }
        }
        Classification found = new Classification(this, revenues, ofSegment, customers);
        String assigned = found.isAssigned() ? track : otherwise;
        return new Chosen(
                tracks.stream()
                        .filter(one -> one.track().equals(assigned))
                        .findFirst()
                        .orElseThrow(),
                Optional.of(found));
    }

    boolean holds(long ofSegment, long customers, long revenue) {
        return customers > 0
                && isReached(Fraction.of(PERCENT * ofSegment, customers))
                && (revenueBelow.isEmpty() || revenue < revenueBelow.get());
    }

    private boolean isReached(Fraction percent) {
        int comparison = percent.compareTo(sharePercent);
        return reaching == Reaching.AT_LEAST ? comparison >= 0 : comparison > 0;
    }
}
