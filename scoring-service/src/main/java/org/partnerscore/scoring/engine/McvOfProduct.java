package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** What the consumption value of one product at one tenant does to the growth of all. */
record McvOfProduct(McvGrowth.Growth growth, ValuedEntry entry) implements Node {

    private Fraction difference() {
        return entry.now().worth().minus(entry.lastYear().worth());
    }

    @Override
    public String segment() {
        return entry.segment();
    }

    @Override
    public Sentence sentence() {
        if (!entry.now().isCovered()) {
            return Sentence.MCV_LOST;
        }
        return entry.lastYear().isCovered() ? Sentence.MCV_KEPT : Sentence.MCV_ADDED;
    }

    @Override
    public void tell(Teller teller) {
        entry.tell(teller, growth.shape().rates());
        teller.number("difference", difference());
        teller.number("points", points());
    }

    /** The rates, which made a value of the usage. */
    @Override
    public RuleRef rule() {
        return growth.shape().rates().rule();
    }

    @Override
    public Fraction points() {
        return growth.pointsOf(difference());
    }

    /** In percent of the base. */
    @Override
    public Optional<Fraction> value() {
        return growth.valueOf(difference());
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
