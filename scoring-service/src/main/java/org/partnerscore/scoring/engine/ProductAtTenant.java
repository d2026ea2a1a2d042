package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** One product at one tenant: one more, one fewer or none. */
record ProductAtTenant(Frame frame, ProductAdds shape, ValuedEntry entry) implements Node {

    long count() {
        return (entry.now().reaches(shape.atLeast()) ? 1 : 0)
                - (entry.lastYear().reaches(shape.atLeast()) ? 1 : 0);
    }

    @Override
    public String segment() {
        return entry.segment();
    }

    @Override
    public Sentence sentence() {
        return Sentence.PRODUCT_AT_TENANT;
    }

    @Override
    public void tell(Teller teller) {
        entry.tell(teller, shape.valuation());
        teller.number("limit", shape.atLeast());
        teller.phrase("counts", verdict(entry.now()));
        teller.phrase("counted", verdict(entry.lastYear()));
        teller.number("value", count());
        teller.number("points", points());
    }

    private Sentence verdict(Valued valued) {
        if (!valued.isCovered()) {
            return Sentence.NOT_ASSOCIATED;
        }
        return valued.reaches(shape.atLeast()) ? Sentence.COUNTS : Sentence.COUNTS_NOT;
    }

    @Override
    public RuleRef rule() {
        return frame.option().rule();
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
        return entry.records();
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
