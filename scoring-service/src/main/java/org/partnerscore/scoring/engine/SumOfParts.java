package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts that are counted each by itself and added, signed: what one part lost, the other must first make up for. Only the sum
 * is floored at zero and capped. A tenant may count in several parts.
 */
public record SumOfParts(List<Part> parts) implements MetricShape {

    public SumOfParts {
        parts = List.copyOf(parts);
    }

    @Override
    public void plan(Option option, Needs needs) {
        parts.forEach(part -> part.shape().plan(part.option(), needs));
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        List<PartScore> scores = new ArrayList<>(parts.size());
        Fraction sum = Fraction.ZERO;
        for (Part part : parts) {
            Tally tally = part.shape().tally(metric, part.option(), computation);
            PartScore score = new PartScore(
                    new Frame(computation, metric, part.option()),
                    part.name(),
                    tally.value().orElse(Fraction.ZERO),
                    tally.contributions());
            scores.add(score);
            sum = sum.plus(score.worth());
        }
        return Tally.of(sum, scores);
    }
}
