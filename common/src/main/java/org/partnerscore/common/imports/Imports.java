package org.partnerscore.common.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** The import engine: reads a body in one transaction and tells what became of its rows. */
@ApplicationScoped
public class Imports {

    /** What became of a row that was accepted. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Writes one row the way an import of one row does, in a transaction of its own.
     *
     * <p>Throws a refusal if the row is refused: invalid, conflict or rejected by its kind
     */
    public Outcome write(FeedRules rules, Draft draft) {
        throw new UnsupportedOperationException();
    }

    ImportReport run(FeedRules rules, BodyFormat format, InputStream body, ImportMode mode) {
        throw new UnsupportedOperationException();
    }
}
