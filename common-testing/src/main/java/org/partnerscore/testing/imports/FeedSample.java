package org.partnerscore.testing.imports;

import java.util.List;
import java.util.Map;

/** What the matrix needs to know of a feed. */
public interface FeedSample {

    /** Path of its imports, e.g. {@code /api/v1/usage/imports}. */
    String path();

    /** Its key columns. */
    List<String> keys();

    /**
     * A row that is accepted, with a value for every column and a key that no one else uses. Values are strings,
     * numbers and lists of strings.
     */
    Map<String, Object> freshRow();

    /** A column that is not in the key, and another value that it may have. */
    Map.Entry<String, Object> correction();

    /** Values that a column must refuse; among them one of the first key column that is wrong by its type. */
    List<BadValue> badValues();

    /** A value that a column must refuse with this code, whatever format it comes in. */
    record BadValue(String column, Object value, String code) {}
}
