package org.partnerscore.common.imports;

import java.sql.SQLException;

/**
 * The rows of one import on their way into the table: a temporary table with {@code line bigint}, {@code present
 * bigint} (bit n set = the row says something about the feed's n-th column) and the feed's columns. It holds only rows
 * that nothing has rejected so far.
 */
public final class Staging {

    /** Name of the temporary table, for SQL. */
    public String table() {
        throw new UnsupportedOperationException();
    }

    /**
     * Rejects staged rows.
     *
     * @param select a query that yields {@code line} and {@code message}; a line may come up several times
     * @return how many rows were rejected
     */
    public long reject(RowError.Kind kind, String code, String select) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
