package org.partnerscore.common.rows;

import org.partnerscore.common.feed.Column;

/**
 * Why one row is refused.
 *
 * @param kind what the same row is answered with when it is written alone
 * @param code stable UPPER_SNAKE
 * @param column name of the column at fault, empty if it is the row as a whole
 */
public record RowError(Kind kind, String code, String message, String column) {

    /** The kinds of refusal: 400, 409 and 422 for a single write. */
    public enum Kind {
        /** The row is wrong in itself. */
        INVALID,
        /** The row contradicts what is stored. */
        CONFLICT,
        /** A rule of the program forbids the row. */
        REJECTED
    }

    public static RowError invalid(String code, String message) {
        return new RowError(Kind.INVALID, code, message, "");
    }

    public static RowError invalid(Column column, String code, String message) {
        return new RowError(Kind.INVALID, code, message, column.name());
    }

    public static RowError conflict(String code, String message) {
        return new RowError(Kind.CONFLICT, code, message, "");
    }

    public static RowError rejected(String code, String message) {
        return new RowError(Kind.REJECTED, code, message, "");
    }
}
