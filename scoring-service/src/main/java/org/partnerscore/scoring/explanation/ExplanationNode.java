package org.partnerscore.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partnerscore.scoring.engine.RecordRef;
import org.partnerscore.scoring.engine.RuleRef;

/**
 * A node of the explanation as it is told: numbers rounded to at most six places; {@code exact} ("10/3") stands where
 * rounding changed the points, or else the value.
 */
public record ExplanationNode(
        String id,
        String text,
        BigDecimal points,
        Optional<String> exact,
        Optional<BigDecimal> value,
        RuleRef rule,
        List<RecordRef> records,
        List<ExplanationNode> children) {

    public ExplanationNode {
        records = List.copyOf(records);
        children = List.copyOf(children);
    }
}
