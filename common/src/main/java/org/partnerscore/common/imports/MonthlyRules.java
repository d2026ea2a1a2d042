package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.months.MonthlyCheck;

/**
 * Rules of a feed whose table and history have one partition a month, with the month as the first column of the key and
 * the other key columns of type UUID, code, slug or choice, the latter three with collation {@code "C"}. Its files may
 * be of any size: their rows are sorted before they meet the table, and no statement sees them as a set.
 */
public non-sealed interface MonthlyRules extends Rules {

    /** Called once per import, before its first row: reads what judging rows needs, e.g. a catalogue. */
    MonthlyCheck begin(Connection connection) throws SQLException;

    /** The part of the key that says whom a written row touches; by it the log of changes names them. */
    Column keyTouched();
}
