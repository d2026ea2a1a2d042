package org.partnerscore.benefits.standing;

import java.util.List;

/** A standing to be stored, and the transitions that led to it; none where nothing but an assessment changed. */
public record Change(Standing standing, List<Transition> transitions) {

    public Change {
        transitions = List.copyOf(transitions);
    }
}
