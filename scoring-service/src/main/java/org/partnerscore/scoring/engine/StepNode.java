package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** One step of a metric: the people who count in it, how many it asks for, and whether the steps before it are met. */
record StepNode(
        Metric metric,
        CertificationList list,
        int people,
        boolean open,
        List<CertifiedPerson> certified,
        List<? extends Node> children,
        RuleRef rule)
        implements Node {

    /** What the option says while this step keeps the later ones closed. */
    record Missing(StepNode step) implements Tally.Remark {

        @Override
        public Sentence sentence() {
            return Sentence.OPTION_STEP_MISSING;
        }

        @Override
        public void tell(Teller teller) {
            step.tell(teller);
        }
    }

    long count() {
        return certified.stream().mapToLong(CertifiedPerson::count).sum();
    }

    boolean isMet() {
        return count() >= people;
    }

    private boolean isLast() {
        return children == certified;
    }

    @Override
    public String segment() {
        return list.name();
    }

    @Override
    public Sentence sentence() {
        if (!open) {
            return Sentence.STEP_CLOSED;
        }
        if (isLast()) {
            return Sentence.STEP_PAYS;
        }
        return isMet() ? Sentence.STEP_MET : Sentence.STEP_NOT_MET;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("step", list.name());
        teller.number("count", count());
        teller.number("people", people);
        teller.number("stepPoints", points());
    }

    @Override
    public Fraction points() {
        Fraction points = Fraction.ZERO;
        for (Node child : children) {
            points = points.plus(child.points());
        }
        return points;
    }

    @Override
    public Optional<Fraction> value() {
        return isLast() ? Optional.of(Fraction.of(count())) : Optional.empty();
    }
}
