package org.partnerscore.common.imports;

import java.sql.SQLException;

/** Takes packed rows. */
@FunctionalInterface
interface Sink {

    void add(Packed row) throws SQLException;
}
