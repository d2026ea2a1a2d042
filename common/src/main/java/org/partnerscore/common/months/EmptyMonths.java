package org.partnerscore.common.months;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Collection;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.partnerscore.common.feed.Feed;

/**
 * Months that were made ahead and still wait for their first row. One that is to take many rows is removed, to be loaded
 * as a new one; in a short transaction of its own, because that bars readers of the table until it ends. Called while
 * the import has the feed's lock, so that nobody writes to them. If the import fails they are made again.
 */
record EmptyMonths(DataSource database, Feed feed) {

    private static final Logger LOG = Logger.getLogger(EmptyMonths.class);

    /** Whoever reads for longer keeps the month, and those who come later do not wait. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '200ms'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    void remove(Collection<YearMonth> months) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                var partitions = new MonthPartitions(connection, feed);
                for (YearMonth month : months) {
                    partitions.drop(month);
                }
                connection.commit();
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                LOG.infof("Empty months of %s are being read and filled where they are", feed.name());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
