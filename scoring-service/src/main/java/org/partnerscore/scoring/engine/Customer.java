package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** A tenant's contribution to net customer adds: one more, one fewer or none. */
record Customer(Frame frame, int tenant, CustomerAt now, CustomerAt lastYear) implements Node {

    long count() {
        return now.count() + lastYear.count();
    }

    @Override
    public String segment() {
        return frame.computation().tenant(tenant);
    }

    @Override
    public Sentence sentence() {
        if (now.counts()) {
            return lastYear.counts() ? Sentence.CUSTOMER_KEPT : Sentence.CUSTOMER_ADDED;
        }
        return lastYear.counts() ? Sentence.CUSTOMER_LOST : Sentence.CUSTOMER_NOT_COUNTED;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        teller.month("month", Months.month(now.month()));
        teller.month("lastYear", Months.month(lastYear.month()));
        teller.number("value", count());
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return frame.metric().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(count());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(frame.value(count()));
    }

    @Override
    public List<? extends Node> children() {
        return List.of(now, lastYear);
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
