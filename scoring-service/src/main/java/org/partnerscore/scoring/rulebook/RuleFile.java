package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

/** A parsed file of the rulebook under its name below the rulebook's directory, such as "modern-work/2022-10-03.yaml". */
record RuleFile(String name, JsonNode root) {

    private static final String SUFFIX = ".yaml";

    /** The directory, which is the name of an area, or "program". */
    String folder() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The day in the file's name. */
    String day() {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length());
    }

    boolean isProgram() {
        return root.has("program");
    }
}
