package org.partnerscore.benefits.catalogue;

import java.util.List;

/** The catalogue's files cannot be served. Says everything that is wrong at once, each with file and place. */
class InvalidCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    InvalidCatalogue(List<String> errors) {
        super("The benefits catalogue has " + errors.size() + (errors.size() == 1 ? " error" : " errors") + ":\n  "
                + String.join("\n  ", errors));
        this.errors = List.copyOf(errors);
    }

    List<String> errors() {
        return errors;
    }
}
