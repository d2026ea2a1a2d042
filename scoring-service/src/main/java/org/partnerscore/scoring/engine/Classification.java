package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** Why a track is assigned: the share of customers of a segment, and their revenue. Worth no points itself. */
record Classification(SegmentShare shape, Revenues revenues, long ofSegment, List<ClassifiedCustomer> customers)
        implements Node {

    private static final long PERCENT = 100;

    boolean isAssigned() {
        return shape.holds(ofSegment, customers.size(), revenues.total());
    }

    @Override
    public String segment() {
        return "assignment";
    }

    @Override
    public Sentence sentence() {
        if (customers.isEmpty()) {
            return Sentence.TRACK_ASSIGNED_WITHOUT_CUSTOMERS;
        }
        boolean assigned = isAssigned();
        if (shape.revenueBelow().isPresent()) {
            return assigned
                    ? Sentence.TRACK_ASSIGNED_BY_SEGMENT_AND_REVENUE
                    : Sentence.TRACK_NOT_ASSIGNED_BY_SEGMENT_AND_REVENUE;
        }
        return assigned ? Sentence.TRACK_ASSIGNED_BY_SEGMENT : Sentence.TRACK_NOT_ASSIGNED_BY_SEGMENT;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("track", isAssigned() ? shape.track() : shape.otherwise());
        teller.text("other", isAssigned() ? shape.otherwise() : shape.track());
        teller.text("segment", shape.segment().name());
        teller.number("ofSegment", ofSegment);
        teller.number("customers", customers.size());
        teller.number("share", shape.sharePercent());
        teller.phrase(
                "reaching",
                shape.reaching() == SegmentShare.Reaching.AT_LEAST ? Sentence.AT_LEAST : Sentence.MORE_THAN);
        teller.number("revenue", Micros.fraction(revenues.total()));
        teller.text("window", revenues.window().name());
        shape.revenueBelow().ifPresent(limit -> teller.number("limit", Micros.fraction(limit)));
    }

    @Override
    public RuleRef rule() {
        return shape.rule();
    }

    @Override
    public Fraction points() {
        return Fraction.ZERO;
    }

    /** The share in percent; none without customers. */
    @Override
    public Optional<Fraction> value() {
        return customers.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(PERCENT * ofSegment, customers.size()));
    }

    @Override
    public List<? extends Node> children() {
        return customers;
    }
}
