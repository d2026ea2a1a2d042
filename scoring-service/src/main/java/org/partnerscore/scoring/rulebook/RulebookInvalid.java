package org.partnerscore.scoring.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rule files are not fit to compute with; carries every mistake at once. */
public final class RulebookInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // RulebookError is a record of strings, but List is not declared serializable.
    private final transient List<RulebookError> errors;

    RulebookInvalid(List<RulebookError> errors) {
        super(errors.stream()
                .map(RulebookError::toString)
                .collect(Collectors.joining("\n  ", "The rulebook has " + errors.size() + " error(s):\n  ", "")));
        this.errors = List.copyOf(errors);
    }

    public List<RulebookError> errors() {
        return errors;
    }
}
