package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/**
 * One step of the explanation: what it is worth, which rule made it so, which records it rests on. A scorecard is the
 * root; the points of an option before floor and cap are the sum of the points of the leaves below it.
 */
public interface Node {

    /** The node's part of its id, unique among its siblings; ids join the parts with '/'. */
    String segment();

    Sentence sentence();

    /** Names the values that the sentence may use, each taken from the node itself. */
    void tell(Teller teller);

    RuleRef rule();

    /** Exact points; for a contribution before floor and cap, so that it may be negative. */
    Fraction points();

    /** In the unit of the metric's target; empty where the program defines none. */
    default Optional<Fraction> value() {
        return Optional.empty();
    }

    default List<RecordRef> records() {
        return List.of();
    }

    default List<? extends Node> children() {
        return List.of();
    }

    /** Whether this node is what one tenant, entry or person gives to an option: a row of evidence. */
    default boolean isContribution() {
        return false;
    }
}
