package org.partnerscore.scoring.engine;

import java.util.Objects;

/** Where a rule stands: the file, the path inside it (a JSON Pointer) and on whose authority. */
public record RuleRef(String file, String path, String source) {

    public RuleRef {
        Objects.requireNonNull(file);
        Objects.requireNonNull(path);
        Objects.requireNonNull(source);
    }
}
