package org.partnerscore.common.rows;

import java.sql.SQLException;

/** Where rejected rows are told. */
@FunctionalInterface
public interface Rejections {

    void add(long line, String key, RowError error) throws SQLException;
}
