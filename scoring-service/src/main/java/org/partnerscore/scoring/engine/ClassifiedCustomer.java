package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** A customer with its segment, where that is known. */
record ClassifiedCustomer(Computation computation, RuleRef rule, Revenues revenues, int tenant, Optional<Segment> known)
        implements Node {

    boolean isOf(Segment segment) {
        return known.isPresent() && known.get() == segment;
    }

    @Override
    public String segment() {
        return computation.tenant(tenant);
    }

    @Override
    public Sentence sentence() {
        return known.isPresent() ? Sentence.CUSTOMER_IN_SEGMENT : Sentence.CUSTOMER_IN_NO_SEGMENT;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        known.ifPresent(segment -> teller.text("segment", segment.name()));
        teller.number("revenue", Micros.fraction(revenues.of(tenant)));
        teller.text("window", revenues.window().name());
    }

    @Override
    public Fraction points() {
        return Fraction.ZERO;
    }

    @Override
    public List<RecordRef> records() {
        return List.of(revenues.reach().of(tenant).record());
    }
}
