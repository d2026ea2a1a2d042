package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Certifications in steps: gates that a number of people must have passed, then the step whose every person pays. A gate pays
 * and opens the next step only if all before it are met. A person counts once per step, and may count in several. What the
 * gates leave of the metric's points is shared equally by the people that the option's target asks for.
 */
public record Steps(List<Gate> gates, CertificationList last) implements MetricShape {

    /** So many people must hold a certification of the list; then the gate pays its points, which may be none. */
    public record Gate(CertificationList certifications, int people, int points, RuleRef rule) {

        public Gate {
            if (people <= 0 || points < 0) {
                throw new IllegalArgumentException("a gate asks for people and takes no points");
            }
        }
    }

    public Steps {
        gates = List.copyOf(gates);
    }

    /** Skilling reads no usage. */
    @Override
    public void plan(Option option, Needs needs) {}

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        List<StepNode> steps = new ArrayList<>(gates.size() + 1);
        Fraction earned = Fraction.ZERO;
        Optional<StepNode> missing = Optional.empty();
        for (Gate gate : gates) {
            StepNode step = gate(new Frame(computation, metric, option), gate, missing.isEmpty());
            steps.add(step);
            earned = earned.plus(step.points());
            missing = missing.isEmpty() && !step.isMet() ? Optional.of(step) : missing;
        }
        Fraction each = missing.isEmpty() ? eachOf(metric, option) : Fraction.ZERO;
        List<CertifiedPerson> people = CertifiedPeople.of(last, new Frame(computation, metric, option, each));
        StepNode paying = new StepNode(metric, last, 1, missing.isEmpty(), people, people, last.rule());
        steps.add(paying);
        Tally tally = Tally.of(paying.count(), steps).earning(earned.plus(paying.points()));
        return missing.map(step -> tally.remarking(new StepNode.Missing(step))).orElse(tally);
    }

    private Fraction eachOf(Metric metric, Option option) {
        int left = metric.maxPoints() - gates.stream().mapToInt(Gate::points).sum();
        return Fraction.of(left, option.target());
    }

    /** The first people to pass a gate share its points, so that they are the sum of what its people give. */
    private static StepNode gate(Frame frame, Gate gate, boolean open) {
        List<CertifiedPerson> people = CertifiedPeople.of(gate.certifications(), frame);
        boolean pays = open && people.stream().mapToLong(CertifiedPerson::count).sum() >= gate.people();
        List<PersonInGate> shares = new ArrayList<>(people.size());
        int paid = 0;
        for (CertifiedPerson person : people) {
            boolean sharing = pays && person.count() > 0 && paid < gate.people();
            Fraction share = sharing ? Fraction.of(gate.points(), gate.people()) : Fraction.ZERO;
            paid += sharing ? 1 : 0;
            shares.add(new PersonInGate(person.worth(share)));
        }
        return new StepNode(frame.metric(), gate.certifications(), gate.people(), open, people, shares, gate.rule());
    }

    @Override
    public List<CertificationList> certifications() {
        List<CertificationList> lists = new ArrayList<>(gates.size() + 1);
        gates.forEach(gate -> lists.add(gate.certifications()));
        lists.add(last);
        return lists;
    }

    @Override
    public Unit unit() {
        return Unit.PEOPLE;
    }
}
