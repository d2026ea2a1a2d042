package org.partnerscore.scoring.rulebook;

/** One mistake in the rule files: the file below the rulebook's directory, the JSON Pointer inside it, what is wrong. */
public record RulebookError(String file, String path, String message) {

    @Override
    public String toString() {
        return file + (path.isEmpty() ? "" : " at " + path) + ": " + message;
    }
}
