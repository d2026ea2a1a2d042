package org.partnerscore.common.rows;

import java.sql.SQLException;

/** The way of the rows of one import into the tables of their feed. */
public interface Intake extends AutoCloseable {

    /** Called once, before the first row. */
    RowCheck begin() throws SQLException;

    /** Takes a row that nothing has rejected so far. */
    void add(Row row) throws SQLException;

    /** All rows have come, if any: locks the feed, rejects what only shows now, and writes the others. */
    Written finish() throws SQLException;

    @Override
    void close() throws SQLException;
}
