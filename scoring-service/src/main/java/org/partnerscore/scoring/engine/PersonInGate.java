package org.partnerscore.scoring.engine;

import java.util.List;

/** A person in a gate: may carry a part of what the gate pays, but is none of the people that the target counts. */
record PersonInGate(CertifiedPerson person) implements Node {

    @Override
    public String segment() {
        return person.segment();
    }

    @Override
    public Sentence sentence() {
        return person.sentence();
    }

    @Override
    public void tell(Teller teller) {
        person.tell(teller);
    }

    @Override
    public RuleRef rule() {
        return person.rule();
    }

    @Override
    public Fraction points() {
        return person.points();
    }

    @Override
    public List<RecordRef> records() {
        return person.records();
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
