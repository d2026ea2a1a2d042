package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** What one part gives to the sum, signed and uncapped: {@code amount} in the part's own unit. */
record PartScore(Frame frame, String name, Fraction amount, List<? extends Node> contributions) implements Node {

    Fraction worth() {
        return frame.value(amount);
    }

    @Override
    public String segment() {
        return name;
    }

    @Override
    public Sentence sentence() {
        return frame.option().per().equals(Fraction.ONE) ? Sentence.PART : Sentence.PART_PER;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("part", name);
        teller.text("types", frame.option().types().name());
        teller.number("amount", amount);
        teller.number("per", frame.option().per());
        teller.number("value", worth());
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return frame.option().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(amount);
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(worth());
    }

    @Override
    public List<? extends Node> children() {
        return contributions;
    }
}
