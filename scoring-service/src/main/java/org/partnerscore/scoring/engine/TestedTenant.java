package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** A tenant's deployment test in one month: {@code sign} is +1 at M and -1 in the baseline month. */
record TestedTenant(Frame frame, int tenant, int month, String segment, int sign, Tested tested) implements Node {

    private long count() {
        return tested.passes() ? sign : 0;
    }

    @Override
    public Sentence sentence() {
        return tested.sentence();
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", frame.computation().tenant(tenant));
        teller.month("month", Months.month(month));
        teller.phrase("verdict", tested.passes() ? Sentence.DEPLOYED : Sentence.NOT_DEPLOYED);
        tested.tell(teller);
    }

    @Override
    public RuleRef rule() {
        return tested.rule();
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
    public List<RecordRef> records() {
        return tested.records();
    }
}
