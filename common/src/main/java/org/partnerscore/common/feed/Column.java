package org.partnerscore.common.feed;

import java.util.Locale;

/**
 * One column of a feed: a CSV header and JSON member {@code name}, stored as {@code sqlName}. Identity matters: keep
 * columns as constants and use the same ones to build the feed and to ask a row.
 *
 * @param key part of the record's key: its column must be sent, its value never changes
 * @param required must not be empty; a column that is not required and absent from the file keeps its stored value
 * @param apart belongs to something else than the record: it is checked and staged, and the feed's rules keep it
 */
public record Column(String name, String sqlName, ColumnType type, boolean key, boolean required, boolean apart) {

    public Column {
        if (!name.matches("[a-z][A-Za-z0-9]*") || !sqlName.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a column name: " + name + ", " + sqlName);
        }
        if (key && !required) {
            throw new IllegalArgumentException("A key column is required: " + name);
        }
    }

    /** A part of the key. */
    public static Column key(String name, ColumnType type) {
        return new Column(name, snake(name), type, true, true, false);
    }

    /** A value that every new record has: it cannot be cleared, and a file without its column creates no record. */
    public static Column required(String name, ColumnType type) {
        return new Column(name, snake(name), type, false, true, false);
    }

    /** A value that may be unknown; an empty cell clears it. */
    public static Column optional(String name, ColumnType type) {
        return new Column(name, snake(name), type, false, false, false);
    }

    /** A value that may be unknown and that the feed's rules keep elsewhere than in the feed's table. */
    public static Column apart(String name, ColumnType type) {
        return new Column(name, snake(name), type, false, false, true);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
