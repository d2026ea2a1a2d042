package org.partnerscore.common.imports;

import java.sql.SQLException;

/** Where rejected rows are told. */
@FunctionalInterface
interface Rejections {

    void add(long line, String key, RowError error) throws SQLException;
}
