package org.partnerscore.skilling.certification;

import java.util.List;

/** Stops the start of the service, with every error of the catalogue in its message. */
final class InvalidCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCatalogue(String file, List<String> errors) {
        super("The catalogue has " + errors.size() + " error(s):"
                + String.join(
                        "",
                        errors.stream()
                                .map(error -> "\n  " + file + " " + error)
                                .toList()));
    }
}
