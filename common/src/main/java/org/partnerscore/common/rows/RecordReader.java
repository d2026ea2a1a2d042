package org.partnerscore.common.rows;

import java.io.IOException;

/** Reads a body record by record. */
public interface RecordReader {

    /**
     * Reads the next record into the row, its values or what is wrong with it; false at the end of the body. What
     * makes the whole body unreadable is a refusal.
     */
    boolean next(Row row) throws IOException;
}
