package org.partnerscore.benefits.data;

import java.util.List;

/** Files of facts that cannot be served. Says everything that is wrong at once, each with file and place. */
public class InvalidData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    /** @param folder whose files they are */
    public InvalidData(String folder, List<String> errors) {
        super("The files of " + folder + " have " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                + ":\n  " + String.join("\n  ", errors));
        this.errors = List.copyOf(errors);
    }

    public List<String> errors() {
        return errors;
    }
}
