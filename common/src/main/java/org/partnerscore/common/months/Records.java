package org.partnerscore.common.months;

import java.sql.SQLException;

/** Packed rows one after another. */
interface Records {

    /** Goes to the next row, at first to the first one; false if there is none. */
    boolean next() throws SQLException;

    /** The row gone to; lent until the next one. */
    Packed row();
}
