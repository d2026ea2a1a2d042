package org.partnerscore.common.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One of the two forms in which rows leave. */
sealed interface RowWriter permits CsvRows, JsonRows {

    /** Writes the row on which the result stands. */
    void write(ResultSet row) throws SQLException, IOException;

    /** Ends what was written. Not called where rows are missing, so that nobody takes what there is for everything. */
    void finish() throws IOException;
}
