package org.partnerscore.common.audit;

import java.util.Optional;

/**
 * What was done to something. What is said of it is written as JSON, and must not name people or say what they wrote in their own words.
 *
 * @param subjectType what kind of thing it is, by the name of its resource, e.g. {@code customers}
 * @param subjectKey which one, as its path says it, e.g. {@code 4711/teams}
 * @param before empty where there was nothing, or where it is not one thing
 * @param details what else there is to say
 */
public record Deed(
        String subjectType,
        String subjectKey,
        Optional<Object> before,
        Optional<Object> after,
        Optional<Object> details) {

    public static Deed to(String subjectType, String subjectKey) {
        return new Deed(subjectType, subjectKey, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Deed before(Object was) {
        return new Deed(subjectType, subjectKey, Optional.of(was), after, details);
    }

    public Deed after(Object is) {
        return new Deed(subjectType, subjectKey, before, Optional.of(is), details);
    }

    public Deed details(Object more) {
        return new Deed(subjectType, subjectKey, before, after, Optional.of(more));
    }
}
