package org.partnerscore.benefits.specialization;

import java.util.List;

/** The files of specializations cannot be served. Says everything that is wrong at once, each with file and place. */
class InvalidSpecializations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    InvalidSpecializations(List<String> errors) {
        super("The specializations have " + errors.size() + (errors.size() == 1 ? " error" : " errors") + ":\n  "
                + String.join("\n  ", errors));
        this.errors = List.copyOf(errors);
    }

    List<String> errors() {
        return errors;
    }
}
