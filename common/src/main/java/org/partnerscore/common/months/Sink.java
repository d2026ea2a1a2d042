package org.partnerscore.common.months;

import java.sql.SQLException;

/** Takes packed rows. */
@FunctionalInterface
interface Sink {

    void add(Packed row) throws SQLException;
}
