package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/**
 * What is missing to the next step that pays: everybody whom the steps before it still ask for, and its own people. Once all
 * gates are met, that is the last step up to its target.
 */
final class MissingSteps {

    private final MetricScore metric;
    private final List<Steps.Gate> gates;
    private final List<StepNode> steps;

    private MissingSteps(MetricScore metric, Steps shape) {
        this.metric = metric;
        this.gates = shape.gates();
        this.steps = metric.best().children().stream().map(StepNode.class::cast).toList();
    }

    static Missing of(MetricScore metric, Steps shape) {
        return new MissingSteps(metric, shape).next();
    }

    private Missing next() {
        long people = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            people += Math.max(0, gates.get(gate).people() - steps.get(gate).count());
            if (people > 0 && gates.get(gate).points() > 0) {
                return missing(people, gate);
            }
        }
        StepNode last = steps.get(gates.size());
        // Who counts in the last step already is paid for as soon as the gates are met.
        return people > 0 && last.count() > 0
                ? missing(people, gates.size())
                : missing(people + metric.target() - last.count(), gates.size(), Fraction.of(metric.maxPoints()));
    }

    private Missing missing(long people, int step) {
        return missing(people, step, wonOnceMet(step));
    }

    private Missing missing(long people, int step, Fraction won) {
        return new Missing(
                metric,
                Optional.of(Fraction.of(people)),
                won.minus(metric.points()),
                Optional.of(steps.get(step).segment()));
    }

    /** The points of the metric if every gate up to this step were met: what opens behind it counts at once. */
    private Fraction wonOnceMet(int step) {
        Fraction won = Fraction.ZERO;
        for (int gate = 0; gate < gates.size(); gate++) {
            if (gate > step && !steps.get(gate).isMet()) {
                return won;
            }
            won = won.plus(Fraction.of(gates.get(gate).points()));
        }
        int left =
                metric.maxPoints() - gates.stream().mapToInt(Steps.Gate::points).sum();
        Fraction ofLast =
                Fraction.of(left, metric.target()).times(steps.get(gates.size()).count());
        return won.plus(ofLast).atMost(Fraction.of(metric.maxPoints()));
    }
}
