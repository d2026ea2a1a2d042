package org.partnerscore.common.months;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;

/** What the rules of a monthly feed have to say in one import, and what they learn from its rows. */
public interface MonthlyCheck extends RowCheck {

    /**
     * Judges a row that leaves out columns once more, with what is stored in their place: the record as it would stand
     * afterwards, which is only lent.
     */
    default Optional<RowError> check(Standing record) {
        return Optional.empty();
    }

    /** Called when all rows have come and the feed is locked, before anything is written. */
    default void settle(Connection connection) throws SQLException {}
}
