package org.partnerscore.common.months;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.audit.Deed;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.feed.FeedLock;

/**
 * Makes the partitions of monthly feeds before they are needed and detaches those that are kept no longer. While an
 * import has the feed's lock it leaves everything as it is: an import makes its months itself.
 */
@Singleton
public class MonthUpkeep {

    /** To detach waits for readers, and the next ones wait behind it: better to come again. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '2s'";

    private final DataSource database;
    private final AuditLog audit;

    MonthUpkeep(DataSource database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What the audit log says of a month that is kept no longer. */
    record Kept(boolean kept) {}

    /** The months that were made and detached, the earliest first. */
    public record Changes(Set<YearMonth> made, Set<YearMonth> detached) {}

    /**
     * Makes the months from one to another, and detaches what is before the first one kept.
     *
     * @return empty if the feed is busy
     */
    public Optional<Changes> run(Feed feed, YearMonth from, YearMonth to, Optional<YearMonth> firstKept)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!FeedLock.tryTake(connection, feed)) {
                    return Optional.empty();
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute(PATIENCE);
                }
                Changes changes = change(new MonthPartitions(connection, feed), from, to, firstKept);
                for (YearMonth month : changes.detached()) {
                    Deed deed = Deed.to("months", feed.name() + "/" + month);
                    audit.record(connection, deed.before(new Kept(true)).after(new Kept(false)), "upkeep");
                }
                connection.commit();
                return Optional.of(changes);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Changes change(
            MonthPartitions partitions, YearMonth from, YearMonth to, Optional<YearMonth> firstKept)
            throws SQLException {
        Set<YearMonth> known = partitions.made().keySet();
        Set<YearMonth> made = new TreeSet<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!known.contains(month)) {
                partitions.prepare(month);
                partitions.attach(month);
                made.add(month);
            }
        }
        Set<YearMonth> detached = new TreeSet<>();
        for (YearMonth month : known) {
            if (firstKept.isPresent() && month.isBefore(firstKept.get())) {
                partitions.detach(month);
                detached.add(month);
            }
        }
        return new Changes(made, detached);
    }
}
