package org.partnerscore.scoring.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Node;
import org.partnerscore.scoring.engine.OptionScore;
import org.partnerscore.scoring.engine.RecordRef;
import org.partnerscore.scoring.engine.Scorecard;

/** Tells a scorecard's own tree. */
public final class Explanation {

    private static final Comparator<EvidenceRow> POINTS_DESCENDING_THEN_KEY =
            Comparator.comparing(EvidenceRow::points).reversed().thenComparing(EvidenceRow::key);

    private final Sentences sentences;

    public Explanation(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The whole tree with its sentences. */
    public ExplanationNode tree(Scorecard scorecard) {
        return told(scorecard, scorecard.segment(), new ToldValues(sentences), new StringBuilder());
    }

    /** What one node says. */
    public String sentence(Node node) {
        return sentences.tell(node);
    }

    /** Every contribution to the option that is not zero, highest points first, then by key. */
    public List<EvidenceRow> evidence(OptionScore option) {
        List<EvidenceRow> rows = new ArrayList<>();
        option.children().forEach(child -> collect(child, "", rows));
        rows.sort(POINTS_DESCENDING_THEN_KEY);
        return rows;
    }

    private ExplanationNode told(Node node, String id, ToldValues values, StringBuilder buffer) {
        List<ExplanationNode> children = new ArrayList<>(node.children().size());
        for (Node child : node.children()) {
            children.add(told(child, id + '/' + child.segment(), values, buffer));
        }
        return new ExplanationNode(
                id,
                sentences.tell(node, values, buffer),
                node.points().rounded(),
                exact(node),
                node.value().map(Fraction::rounded),
                node.rule(),
                node.records(),
                children);
    }

    private static Optional<String> exact(Node node) {
        return node.points().isChangedByRounding()
                ? Optional.of(node.points().toString())
                : node.value().filter(Fraction::isChangedByRounding).map(Fraction::toString);
    }

    private void collect(Node node, String parent, List<EvidenceRow> rows) {
        String key = parent + node.segment();
        if (!node.isContribution()) {
            node.children().forEach(child -> collect(child, key + '/', rows));
        } else if (node.points().signum() != 0) {
            rows.add(new EvidenceRow(
                    key, sentences.tell(node), node.value().orElse(Fraction.ZERO), node.points(), recordsBelow(node)));
        }
    }

    /** A customer's records stand with its two months, so that those below count as the contribution's own. */
    private static List<RecordRef> recordsBelow(Node node) {
        Set<RecordRef> records = new LinkedHashSet<>(node.records());
        node.children().forEach(child -> records.addAll(recordsBelow(child)));
        return List.copyOf(records);
    }
}
