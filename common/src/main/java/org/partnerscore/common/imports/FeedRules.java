package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.rows.RowCheck;

/** Rules of a feed that see the rows of a file as a set, in SQL over a {@linkplain Staging staging table}. */
public non-sealed interface FeedRules extends Rules {

    /** Called once per import, before its first row: reads what checking a row needs, e.g. a catalogue. */
    default RowCheck begin(Connection connection) throws SQLException {
        return RowCheck.NONE;
    }

    /**
     * Called with every row staged, doubles already rejected and the feed locked: rejects what contradicts stored rows
     * or other rows of the file, by SQL over {@link Staging#table()}. The rows that remain are merged; what they say in
     * columns kept {@linkplain Column#apart apart} is written here.
     */
    default void settle(Connection connection, Staging staging) throws SQLException {}

    /** Called after the merge in the same transaction, for what else follows from the rows that were accepted. */
    default void merged(Connection connection, Staging staging) throws SQLException {}

    /**
     * SQL for the keys of those whom written rows touch, under which the {@linkplain org.partnerscore.common.changes log of changes} names
     * them; asked after the merge. Empty = nobody is told.
     *
     * @param written a table of the feed's columns as they were sent or, where the row said nothing, as they are stored
     */
    default Optional<String> keysTouched(String written) {
        return Optional.empty();
    }
}
